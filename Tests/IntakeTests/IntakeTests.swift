import CourseModel
import Diagnostics
import Testing
import Verdicts

@testable import Intake

@Suite struct IntakeTests {
    private func summaries(_ entries: [SubmittedEntry]) -> [String] {
        Intake(of: entries).findings.map(\.summary)
    }

    private func summaries(ofText text: String) -> [String] {
        summaries([SubmittedEntry("A.swift", text)])
    }

    @Test func handsFilesOnUnderNamesOfItsOwn() {
        let intake = Intake(of: [
            SubmittedEntry("Counter.swift", "let a = 1\n"),
            SubmittedEntry("计数器.swift", "let b = 2\n"),
        ])
        #expect(intake.findings == [])
        #expect(intake.files.map(\.name) == ["S01.swift", "S02.swift"])
        #expect(
            intake.submittedFiles == [
                SourceFile(name: "Counter.swift", text: "let a = 1\n"),
                SourceFile(name: "计数器.swift", text: "let b = 2\n"),
            ]
        )
    }

    @Test func leavesWhatIsNoSwiftAndNamesItUnlessItIsANote() {
        let names = [".git", "Evil.swiftinterface", "README.md", "a.o", "module.modulemap"]
        let intake = Intake(
            of: names.map { SubmittedEntry(nameBytes: Array($0.utf8), content: .unknown) }
        )
        #expect(intake.isEmpty)
        #expect(
            intake.notTaken.map(\.summary) == [
                "not-taken Evil.swiftinterface:1:1", "not-taken a.o:1:1",
                "not-taken module.modulemap:1:1",
            ]
        )
    }

    @Test(arguments: [
        ["Counter.swift", "counter.swift"], ["Caf\u{E9}.swift", "Cafe\u{301}.swift"],
    ])
    func refusesNamesThatAreAlike(_ names: [String]) {
        #expect(summaries(names.map { SubmittedEntry($0, "") }) == ["twin-names"])
    }

    @Test(arguments: [
        "-o.swift", "a\nb.swift", "a:3:4.swift", "a\\b.swift", "\u{202E}a.swift",
        "\(String(repeating: "n", count: 95)).swift",
    ])
    func refusesAnOddName(_ name: String) {
        let entry = SubmittedEntry(name, "")
        #expect(summaries([entry]) == ["odd-name \(entry.name):1:1"])
        #expect(entry.name.unicodeScalars.allSatisfy(SubmittedName.isPrintable))
    }

    @Test func refusesMoreThanTwentyFiles() {
        let entries = (1...21).map { SubmittedEntry("F\($0).swift", "") }
        #expect(summaries(entries) == ["too-many-files"])
        #expect(Intake(of: Array(entries.dropLast())).files.count == 20)
    }

    @Test func refusesTextThatIsNotUTF8() {
        let entry = SubmittedEntry(nameBytes: Array("A.swift".utf8), content: .file([0xC3, 0x28]))
        #expect(summaries([entry]) == ["not-utf-8 A.swift:1:1"])
    }

    @Test func refusesALineOfAMegabyte() {
        let line = String(repeating: "x", count: 1 << 20)
        #expect(summaries(ofText: "\n\(line)\n\(line)") == ["long-line A.swift:2:1"])
        #expect(summaries(ofText: String(repeating: "x", count: 2000)) == [])
    }

    @Test func refusesMoreThanFiveThousandLines() {
        let line = "let a = 1\n"
        #expect(summaries(ofText: String(repeating: line, count: 5000)) == [])
        let longer = String(repeating: line, count: 5001)
        #expect(summaries(ofText: longer) == ["too-many-lines A.swift:1:1"])
    }

    @Test func takesLinesThatEndAsOnWindows() {
        #expect(summaries(ofText: "\u{FEFF}let a = 1\r\nlet b = 2\r\n") == [])
    }

    @Test func tellsAllFaultsOfASubmissionAtOnce() {
        let entries = [
            SubmittedEntry("-o.swift", "a\rb"),
            SubmittedEntry(nameBytes: Array("Link.swift".utf8), content: .symbolicLink),
            SubmittedEntry(nameBytes: Array("Pipe.swift".utf8), content: .special),
        ]
        #expect(
            summaries(entries) == [
                "odd-name -o.swift:1:1", "odd-character -o.swift:1:2",
                "symbolic-link Link.swift:1:1", "no-regular-file Pipe.swift:1:1",
            ]
        )
    }

    @Test func tellsAtMostFiftyFaultsAndHowManyMoreThereAre() {
        let names = (1...200).map { "evil\($0).c" }
        let left = Intake(of: names.map { SubmittedEntry($0, "") }).notTaken
        #expect(left.count == 51)
        #expect(left.last?.message.en == "150 more of the kind")
    }
}
