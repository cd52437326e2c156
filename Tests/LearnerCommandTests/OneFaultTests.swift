import Foundation
import Testing

/// One exercise that cannot be graded, and another that can.
@Suite struct OneFaultTests {
    private let copy: LearnersCopy

    init() throws {
        copy = try LearnersCopy(with: [
            "lessons/01-processes", "exercises/01-processes", "Tests/Hidden/start-and-join",
        ])
        try copy.edit(with: "Solutions/reference")
        let other = "\(copy.path)/exercises/01-processes/start-and-join/Sources"
        let solution = "\(copy.path)/Tests/Hidden/start-and-join/Solutions/reference"
        for name in try FileManager.default.contentsOfDirectory(atPath: solution) {
            let text = try Data(contentsOf: URL(filePath: "\(solution)/\(name)"))
            try text.write(to: URL(filePath: "\(other)/\(name)"))
        }
    }

    private func grade(_ more: [String], path: String? = nil) async throws -> Printed {
        let words = ["grade", "start-and-join", "atomic-counter", "--lang", "en"]
        return try await run(copy.program, words + more, in: copy.path, path: path)
    }

    /// A linker that fails on the first of the two in a way that no submission explains.
    private func toolsWithABadLinker() throws -> String {
        let tools = "\(copy.path)/tools"
        let files = FileManager.default
        try files.createDirectory(atPath: tools, withIntermediateDirectories: true)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        func found(_ tool: String) throws -> String {
            try #require(
                path.split(separator: ":").lazy.map { "\($0)/\(tool)" }
                    .first { files.isExecutableFile(atPath: $0) }
            )
        }
        try files.createSymbolicLink(
            atPath: "\(tools)/swiftc",
            withDestinationPath: found("swiftc")
        )
        let script = """
            #!/bin/sh
            for word in "$@"; do
                case $word in */Learner.o)
                    if /usr/bin/grep -q StartAndJoin "$word"; then
                        echo 'ld.gold: internal error in relocate_section' >&2
                        exit 1
                    fi
                esac
            done
            exec \(try found("ld.gold")) "$@"

            """
        try Data(script.utf8).write(to: URL(filePath: "\(tools)/ld.gold"))
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(tools)/ld.gold")
        return tools
    }

    @Test func gradesTheOtherIfTheLinkerFailsOnOne() async throws {
        let report = "\(copy.path)/report.json"
        let graded = try await grade(
            ["--format", "terminal", "--format", "json=\(report)"],
            path: try toolsWithABadLinker()
        )
        #expect(graded.status == 70)
        #expect(graded.output.hasPrefix("start-and-join  0/10, not graded\n"))
        #expect(graded.output.contains("\natomic-counter  10/10\n"))
        #expect(
            graded.complaints.contains(
                "the linker cannot make a program of them:\n"
                    + "ld.gold: internal error in relocate_section"
            )
        )
        let written = try #require(copy.text(of: "report.json"))
        #expect(written.contains(#""state" : "our-fault""#))
        #expect(written.contains(#""state" : "graded""#))
    }

    @Test func gradesTheOtherIfOneWasNotHandedIn() async throws {
        let folder = "\(copy.path)/handed-in"
        let place = "\(folder)/08-races/atomic-counter"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: copy.sources, toPath: "\(place)/Sources")
        let graded = try await grade(["--submission", folder])
        #expect(graded.status == 70)
        #expect(graded.output.hasPrefix("start-and-join  0/10, not graded\n"))
        #expect(graded.output.contains("\natomic-counter  10/10\n"))
        #expect(graded.complaints.contains("There is no Swift file for start-and-join in"))
    }
}
