import Foundation
import Testing

/// The learner's commands in a kit.
@Suite struct KitTests {
    private let kit: Kit

    init() async throws {
        kit = try await Kit()
    }

    @Test func gradesWithTheSealedSuites() async throws {
        #expect(try await kit.interleave("grade", "atomic-counter").status == 1)
        try kit.edit(with: "Mutants/load-then-store")
        let wrong = try await kit.interleave("grade")
        #expect(wrong.status == 1)
        #expect(wrong.output.contains("✘ AtomicCounterTests/losesNoIncrementToAnother()"))
        try kit.edit(with: "Solutions/reference")
        let right = try await kit.interleave("grade")
        #expect(right.status == 0)
        #expect(right.output.hasPrefix("atomic-counter  10/10\n"))
    }

    @Test(arguments: ["", "08-races", "08-races/atomic-counter/Sources", ".sealed"])
    func worksAnywhereInTheKit(folder: String) async throws {
        let list = try await kit.interleave("list", in: folder)
        #expect(
            list
                == Printed(
                    status: 0,
                    output: """
                        08 Races
                           atomic-counter  Atomic counter  medium  not begun

                        """,
                    complaints: ""
                )
        )
    }

    @Test func takesTheFolderThatIsNamed() async throws {
        let words = [kit.program, "list", "--json", "--course", kit.path]
        let list = try await run(words[0], Array(words.dropFirst()), in: "/")
        #expect(list.status == 0)
        #expect(list.output.contains(#""folder" : "08-races/atomic-counter""#))
    }

    @Test func remembersWhatWasReachedInTheKit() async throws {
        try kit.edit(with: "Solutions/reference")
        #expect(try await kit.interleave("grade").status == 0)
        #expect(try await kit.interleave("list").output.hasSuffix("10/10 ✔ passed\n"))
        let progress = try await kit.interleave("progress")
        #expect(progress.output.hasSuffix("Total           1/1 ✔             10/10\n"))
        #expect(FileManager.default.fileExists(atPath: "\(kit.path)/.interleave/progress.json"))
    }

    @Test func givesHints() async throws {
        let hint = try await kit.interleave("hint", "atomic-counter")
        #expect(hint.output.hasPrefix("atomic-counter: hint 1 of 3\n"))
    }

    @Test func putsTheFirstFilesBackAndKeepsTheLearners() async throws {
        try Data("// mine\n".utf8).write(to: URL(filePath: "\(kit.sources)/SharedCounter.swift"))
        let reset = try await kit.interleave("reset", "atomic-counter", "--yes")
        #expect(reset.status == 0)
        let backup = try #require(reset.output.split(whereSeparator: \.isWhitespace).last)
        let kept = try String(
            contentsOfFile: "\(kit.path)/\(backup)/SharedCounter.swift",
            encoding: .utf8
        )
        #expect(kept == "// mine\n")
        #expect(try await kit.interleave("list").output.hasSuffix("medium  not begun\n"))
    }

    @Test func hasNoSolutions() async throws {
        #expect(
            try await kit.interleave("solution", "atomic-counter")
                == Printed(
                    status: 1,
                    output: "",
                    complaints: """
                        The solutions of atomic-counter are not here: this copy of the course \
                        comes without them. Ask who gave it to you.

                        """
                )
        )
    }

    @Test(.enabled(if: TerminalWindow.isAvailable, "needs tmux"))
    func watchesAnExercise() async throws {
        let window = try await TerminalWindow("'\(kit.program)' watch --lang en", in: kit.path)
        try await window.wait(for: "not begun; edit the files below")
        try kit.edit(with: "Solutions/reference")
        try await window.wait(for: "✔ 10/10")
    }

    /// The package needs no network: it names no other.
    @Test func dependsOnNoOtherPackage() throws {
        let manifests = try FileManager.default.contentsOfDirectory(atPath: kit.path)
            .filter { $0.hasPrefix("Package") }
        #expect(manifests.count == 2)
        for manifest in manifests {
            let text = try String(contentsOfFile: "\(kit.path)/\(manifest)", encoding: .utf8)
            #expect(!text.contains(".package("))
        }
    }
}
