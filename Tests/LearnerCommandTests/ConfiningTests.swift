import Foundation
import Testing

/// What `grade` says and does on machines that cannot confine a program.
@Suite struct ConfiningTests {
    private let copy: LearnersCopy
    /// A `PATH` of the test's own: the compiler and a linker are in it, bubblewrap is not.
    private let tools: String

    init() throws {
        copy = try LearnersCopy()
        tools = "\(copy.path)/tools"
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        try FileManager.default.createDirectory(
            atPath: tools,
            withIntermediateDirectories: true
        )
        for tool in ["swiftc", "ld.gold"] {
            let found = path.split(separator: ":").lazy.map { "\($0)/\(tool)" }
                .first { FileManager.default.isExecutableFile(atPath: $0) }
            try FileManager.default.createSymbolicLink(
                atPath: "\(tools)/\(tool)",
                withDestinationPath: #require(found)
            )
        }
    }

    private func grade(_ more: [String], language: String = "C") async throws -> Printed {
        try await run(
            copy.program,
            ["grade", "atomic-counter"] + more,
            in: copy.path,
            language: language,
            path: tools
        )
    }

    private func addBubblewrap(thatFailsWith words: String) throws {
        let path = "\(tools)/bwrap"
        try "#!/bin/sh\necho '\(words)' >&2\nexit 1\n"
            .write(toFile: path, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    private let solution = ["--submission", "Tests/Hidden/atomic-counter/Solutions/reference"]

    @Test func refusesASubmissionWithoutBubblewrap() async throws {
        let words =
            "other people's code cannot be confined here: bubblewrap is not installed "
            + "(`apt-get install bubblewrap`)"
        #expect(
            try await grade(solution)
                == Printed(status: 69, output: "", complaints: "interleave: \(words)\n")
        )
        let chinese = "这台机器无法隔离他人的代码：没有安装 bubblewrap（`apt-get install bubblewrap`）"
        #expect(
            try await grade(solution, language: "zh_CN.UTF-8")
                == Printed(status: 69, output: "", complaints: "interleave: \(chinese)\n")
        )
    }

    @Test func refusesASubmissionWithoutUserNamespaces() async throws {
        let words = "bwrap: No permissions to create new namespace"
        try addBubblewrap(thatFailsWith: words)
        let refusal = try await grade(solution)
        #expect(refusal.status == 69)
        #expect(refusal.output == "")
        #expect(refusal.complaints.hasSuffix("bubblewrap says: \(words)\n"))
    }

    @Test func gradesOnesOwnCopyNotConfinedAndSaysSo() async throws {
        try copy.edit(with: "Solutions/reference")
        let graded = try await grade([])
        #expect(graded.status == 0)
        #expect(graded.output.hasPrefix("atomic-counter  10/10\n"))
        #expect(
            graded.complaints
                == "interleave: your code runs unconfined: bubblewrap is not installed "
                + "(`apt-get install bubblewrap`)\n"
        )
    }
}
