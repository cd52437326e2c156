import Diagnostics
import Foundation
import Sandbox
import Testing

/// Machines that cannot confine a program.
@Suite struct MissingMeansTests {
    /// Makes a `bwrap` of a shell script and has it confine a program.
    private func failure(of script: String) async throws -> SandboxError? {
        try await withFolder { folder in
            let path = "\(folder)/bwrap"
            try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: false, encoding: .utf8)
            for name in [folder, path] {
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o755],
                    ofItemAtPath: name
                )
            }
            let runner = ConfinedRunner(
                means: try ConfinementMeans(searching: folder),
                confinement: Confinement()
            )
            return await #expect(throws: SandboxError.self) { try await runner.check() }
        }
    }

    @Test func namesBubblewrapWhereItIsNotInstalled() {
        #expect(throws: SandboxError.cannotConfine([.bubblewrap])) {
            try ConfinementMeans(searching: "")
        }
    }

    @Test func tellsWhatBubblewrapSaysWithoutUserNamespaces() async throws {
        let words =
            "bwrap: No permissions to create new namespace, likely because the kernel does "
            + "not allow non-privileged user namespaces."
        let failure = try await failure(of: "echo '\(words)' >&2; exit 1")
        #expect(failure == .cannotConfine([.namespaces(words)]))
        #expect(failure?.message.en.contains("namespaces are refused") == true)
        #expect(failure?.message.zh.contains("不允许创建命名空间") == true)
    }

    @Test func tellsOfASourceThatARunsUserCannotReach() async throws {
        let words = "bwrap: Can't find source path /root/toolchain: Permission denied"
        let failure = try await failure(of: "echo \"\(words)\" >&2; exit 1")
        #expect(failure == .cannotConfine([.source(words)]))
    }

    @Test func doesNotTakeAnotherProgramForBubblewrap() async throws {
        #expect(try await failure(of: "exit 0") == .cannotConfine([.namespaces("")]))
    }

    @Test func startsNothingInATreeThatSetsNoLimit() async throws {
        try await withFolder { folder in
            let means = try ConfinedShell().runner.means
            // A group can be made in a plain folder, but there is no limit in it to set.
            let trees: [ControlGroups] = [
                .unified(folder), .separate(memory: folder, processes: nil),
                .separate(memory: nil, processes: folder),
            ]
            for groups in trees {
                let runner = ConfinedRunner(
                    means: ConfinementMeans(
                        bubblewrap: means.bubblewrap,
                        box: means.box,
                        controlGroups: groups,
                        switchesUser: means.switchesUser
                    ),
                    confinement: Confinement()
                )
                let words = "interleave-box: control groups cannot be made"
                await #expect(throws: SandboxError.cannotConfine([.namespaces(words)])) {
                    try await runner.check()
                }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        }
    }
}
