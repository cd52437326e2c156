import Foundation
import Sandbox
import Testing

@Suite struct ConfinedRunnerTests {
    @Test(arguments: [0, 3, 255]) func tellsTheExitCode(code: Int) async throws {
        let record = try await ConfinedShell().run("exit \(code)")
        #expect(record.ending == .exited(code: code))
        #expect(record.limitsReached.isEmpty)
    }

    @Test(arguments: [6, 9, 11, 15]) func tellsTheSignalThatKilledARun(signal: Int) async throws {
        let record = try await ConfinedShell().run("kill -\(signal) $$")
        #expect(record.ending == .signalled(signal: signal))
    }

    @Test func keepsTheTwoOutputsApart() async throws {
        let record = try await ConfinedShell().run("echo good; echo bad >&2")
        #expect(record.standardOutput == "good\n")
        #expect(record.standardError == "bad\n")
    }

    @Test func givesTheInput() async throws {
        let command = Command(executable: "/usr/bin/cat", input: "text")
        let record = try await ConfinedShell().runner.run(command, limits: ConfinedShell.limits)
        #expect(record.standardOutput == "text")
    }

    @Test func letsProcessesEndByThemselvesWithinTheGrace() async throws {
        var limits = ConfinedShell.limits
        limits.grace = .seconds(60)
        let record = try await ConfinedShell().run(
            "{ sleep 0.2; echo late; } & exit 5",
            limits: limits
        )
        #expect(record.ending == .exited(code: 5))
        #expect(record.standardOutput == "late\n")
        #expect(record.leftoverProcesses == 0)
    }

    @Test func throwsForAnExecutableThatIsMissing() async throws {
        let runner = try ConfinedShell().runner
        let fault = SandboxError.cannotExecute(path: "/nowhere", errno: Int(ENOENT))
        await #expect(throws: fault) {
            try await runner.run(Command(executable: "/nowhere"), limits: ConfinedShell.limits)
        }
    }

    @Test func throwsForAMountThatIsMissing() async throws {
        let shell = try ConfinedShell(Confinement(readable: [.init("/nowhere/at/all")]))
        let fault = SandboxError.cannotConfine([
            .source("bwrap: Can't find source path /nowhere/at/all: No such file or directory")
        ])
        await #expect(throws: fault) { try await shell.run("true") }
    }

    @Test func namesEverythingThatIsMissingToConfine() {
        #expect(throws: SandboxError.cannotConfine([.bubblewrap])) {
            try ConfinementMeans(searching: "/nowhere")
        }
    }

    @Test func usesNoProcessorWhileItWaits() async throws {
        let record = try await ConfinedShell().run("sleep 1; cat /proc/1/stat")
        // After the name in parentheses: the times in user and system mode, in 1/100 s, are the
        // fields 12 and 13.
        let fields = record.standardOutput.split(separator: ") ").last?.split(separator: " ") ?? []
        try #require(fields.count > 13)
        let ticks = try fields[11...12].map { try #require(Int($0)) }.reduce(0, +)
        #expect(ticks < 20)
    }

    @Test func leavesNoControlGroup() async throws {
        let groups = try ConfinedShell().runner.means.controlGroups
        let record = try await ConfinedShell().run("cat /proc/self/cgroup; sleep 100 & exit 0")
        #expect(record.leftoverProcesses == 1)
        guard case .separate(let memory?, _) = groups else { return }
        let own = record.standardOutput.split(separator: "\n").first { $0.contains(":memory:") }
        let name = try #require(own?.split(separator: "/").last)
        #expect(!FileManager.default.fileExists(atPath: "\(memory)/\(name)"))
    }

    @Test func keepsRunsThatGoOnAtOnceApart() async throws {
        let records = try await withThrowingTaskGroup(of: (Int, RunRecord).self) { group in
            for number in 0..<8 {
                group.addTask {
                    let line = "id -u > /tmp/me; echo \(number); sleep 100 & exit \(number)"
                    return (number, try await ConfinedShell().run(line))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for number in 0..<8 {
            #expect(records[number]?.standardOutput == "\(number)\n")
            #expect(records[number]?.ending == .exited(code: number))
            #expect(records[number]?.leftoverProcesses == 1)
        }
    }
}

@Suite struct ControlGroupsTests {
    private let older = """
        30 24 0:26 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
        31 24 0:27 / /sys/fs/cgroup/pids rw,relatime - cgroup cgroup rw,pids
        32 24 0:28 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
        """

    @Test func findsTheTreesOfTheOlderForm() {
        #expect(
            ControlGroups(mounts: older, canMakeGroup: { _ in true })
                == .separate(memory: "/sys/fs/cgroup/memory", processes: "/sys/fs/cgroup/pids")
        )
    }

    @Test func takesOnlyATreeInWhichItCanMakeAGroup() {
        #expect(
            ControlGroups(mounts: older, canMakeGroup: { $0.hasSuffix("pids") })
                == .separate(memory: nil, processes: "/sys/fs/cgroup/pids")
        )
    }

    @Test func findsTheNewerFormWhereItsControllersAreGiven() async throws {
        try await withFolder { folder in
            let mounts = "30 24 0:26 / \(folder) rw - cgroup2 cgroup2 rw\n"
            #expect(ControlGroups(mounts: mounts, canMakeGroup: { _ in true }) == .none)
            try "cpu memory pids\n".write(
                toFile: "\(folder)/cgroup.subtree_control",
                atomically: false,
                encoding: .utf8
            )
            #expect(ControlGroups(mounts: mounts, canMakeGroup: { _ in true }) == .unified(folder))
        }
    }

    @Test func findsNothingWhereNothingIsMounted() {
        #expect(ControlGroups(mounts: "") == .none)
    }
}
