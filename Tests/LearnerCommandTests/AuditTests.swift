import Foundation
import Subprocess
import SystemPackage
import Testing

/// `interleave audit` on an exercise of which most versions were taken away.
@Suite(.serialized) struct AuditTests {
    private let copy: LearnersCopy
    private let hidden: String

    init() throws {
        copy = try LearnersCopy()
        hidden = "\(copy.path)/Tests/Hidden/atomic-counter"
        let kept = ["Solutions/reference", "Mutants/no-error"]
        for group in ["Solutions", "Mutants"] {
            let names = copy.names(in: "Tests/Hidden/atomic-counter/\(group)")
            for name in names where !kept.contains("\(group)/\(name)") {
                try FileManager.default.removeItem(atPath: "\(hidden)/\(group)/\(name)")
            }
        }
    }

    private func audit(_ arguments: String...) async throws -> Printed {
        try await run(
            copy.program,
            ["audit", "atomic-counter"] + arguments,
            in: copy.path,
            language: "C"
        )
    }

    /// The first cells of each row of the table, up to the times.
    private func cells(of printed: Printed) -> [[Substring]] {
        printed.output.split(separator: "\n").prefix(3).map { line in
            Array(line.split(separator: " ").prefix(4))
        }
    }

    @Test func findsNothingWrongWithGoodSuites() async throws {
        let printed = try await audit("--times", "2", "--load", "1")
        #expect(printed.status == 0)
        #expect(printed.complaints.hasSuffix("atomic-counter: 3 versions, 6 runs, 0 wrong\n"))
        #expect(
            cells(of: printed) == [
                ["Exercise", "Versions", "Runs", "Wrong"], ["atomic-counter", "3", "6", "0"],
                ["Total", "3", "6", "0"],
            ]
        )
    }

    @Test func tellsOfAMutantThatIsNoneAndOfASolutionThatIsNone() async throws {
        let mutant = "// Rejected by: AtomicCounterTests/countsOneByOne()\n"
        let right = try #require(
            copy.text(of: "Tests/Hidden/atomic-counter/Solutions/reference/SharedCounter.swift")
        )
        try save(mutant + right, as: "Mutants/right")
        try save("// not a counter\n", as: "Solutions/wrong")
        let printed = try await audit()
        #expect(printed.status == 1)
        #expect(cells(of: printed)[1] == ["atomic-counter", "5", "5", "2"])
        let wrong = printed.output.split(separator: "\n").drop { !$0.hasPrefix("Wrong") }
            .map { $0.replacing(#/seed \d+/#, with: "seed …") }
        #expect(
            wrong == [
                "Wrong verdicts: 2", "  atomic-counter Solutions/wrong, run 1",
                "    the solution Solutions/wrong gets 0 of 10: its API differs",
                "      `SharedCounterError` is missing, or not public",
                "  atomic-counter Mutants/right, run 1, seed …",
                "    AtomicCounterTests/countsOneByOne() passed.",
            ]
        )
    }

    @Test(arguments: [Signal.interrupt, .terminate])
    func clearsAwayWhatItMadeWhenItIsInterrupted(signal: Signal) async throws {
        let work = "\(copy.path)/work"
        try FileManager.default.createDirectory(
            atPath: work,
            withIntermediateDirectories: true
        )
        let record = try await Subprocess.run(
            .path(FilePath(copy.program)),
            arguments: ["audit", "atomic-counter", "--times", "9999", "--load", "1"],
            environment: .inherit.updating(["TMPDIR": work]),
            workingDirectory: FilePath(copy.path),
            input: .none,
            output: .discarded,
            error: .discarded
        ) { execution in
            while copy.names(in: "work").isEmpty { try await Task.sleep(for: .milliseconds(10)) }
            try execution.send(signal: signal)
        }
        #expect(record.terminationStatus == .signaled(signal.rawValue))
        #expect(copy.names(in: "work") == [])
    }

    private func save(_ text: String, as version: String) throws {
        let folder = URL(filePath: "\(hidden)/\(version)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "SharedCounter.swift"))
    }
}
