import Caching
import CourseModel
import Diagnostics
import Foundation
import LessonMarkup
import Linking
import Sandbox
import Testing

@testable import ExampleChecking

private let file = "lessons/01-one/lesson.en.md"

/// A course with one example on line 10 and its output on line 20.
private func course(
    language: String = "swift",
    words: [String: String] = [:],
    code: String = "print(1)\n",
    part: String? = nil,
    output: String? = nil,
    outputWords: [String: String] = [:]
) -> Course {
    let attributes = words.merging(["example": "one"]) { word, _ in word }
    var blocks = [
        Block(
            .code(CodeBlock(language: language, attributes: attributes, text: code)),
            at: SourcePosition(file: file, line: 10)
        )
    ]
    if let part {
        let words = ["example": "one", "part": "Counter.swift"]
        blocks.append(
            Block(
                .code(CodeBlock(language: language, attributes: words, text: part)),
                at: SourcePosition(file: file, line: 15)
            )
        )
    }
    if let output {
        blocks.append(
            Block(
                .code(CodeBlock(language: "output", attributes: outputWords, text: output)),
                at: SourcePosition(file: file, line: 20)
            )
        )
    }
    let text = LessonText(
        file: file,
        title: "One",
        summary: "One.",
        document: MarkupDocument(blocks: blocks)
    )
    let lesson = Lesson(
        number: 1,
        slug: "one",
        minutes: 1,
        requires: [],
        exercises: [],
        notes: [],
        // The other language shows the same code, which stands in the same place.
        texts: [.english: text, .chinese: text],
        figures: [:]
    )
    let settings = CourseSettings(
        title: LocalizedText([:]),
        summary: LocalizedText([:]),
        languages: [.english, .chinese],
        languageNames: [:],
        allowsRawHTML: false,
        parts: []
    )
    return Course(settings: settings, lessons: [lesson], exercises: [])
}

@Suite final class ExampleCheckerTests {
    private let cache = CacheFolder(
        path: FileManager.default.temporaryDirectory.appending(component: UUID().uuidString).path
    )

    deinit {
        try? FileManager.default.removeItem(atPath: cache.path)
    }

    private func check(
        _ course: Course,
        with runner: StandInRunner,
        python: String? = "/bin/python3",
        version: String = "Swift 6.3",
        direct: DirectTools? = nil,
        isFresh: Bool = false,
        confirms: Bool = false
    ) async throws -> ExampleReport {
        let tools = ExampleTools(
            swiftCompiler: "/bin/swiftc",
            swiftVersion: version,
            direct: direct,
            hasGold: false,
            python: python,
            pythonVersion: "Python 3",
            path: "/bin"
        )
        return try await ExampleChecker(runner: runner, tools: tools, cache: cache)
            .check(course, isFresh: isFresh, confirmsProposals: confirms)
    }

    private static let direct = LinkerCall(
        words: ["/bin/ld.lld", "INTERLEAVE-OBJECTS", "INTERLEAVE-LIBRARIES", "INTERLEAVE-PROGRAM"]
    )
    .map { DirectTools(frontend: "/bin/swift-frontend", frontendFlags: [], linking: $0) }

    @Test func runsAnExampleOnceForAllLanguages() async throws {
        let runner = StandInRunner(record: .exited(output: "1\n"))
        let report = try await check(course(output: "1\n"), with: runner)
        #expect(report.diagnostics == [])
        #expect(report.runCount == 1)
        #expect(runner.programs == ["swiftc", "example"])
    }

    @Test func doesNotRunWhatItKnows() async throws {
        _ = try await check(
            course(output: "1\n"),
            with: StandInRunner(record: .exited(output: "1\n"))
        )
        let runner = StandInRunner()
        let report = try await check(course(output: "1\n"), with: runner)
        #expect(report.cachedCount == 1)
        #expect(report.runCount == 0)
        #expect(runner.programs == [])
    }

    @Test(arguments: [
        course(code: "print(2)\n"), course(words: ["no-run": ""]), course(language: "python"),
        course(part: "let a = 1\n"),
    ])
    func runsWhatIsNotTheSame(other: Course) async throws {
        _ = try await check(course(), with: StandInRunner())
        #expect(try await check(other, with: StandInRunner()).runCount == 1)
    }

    @Test func runsAgainWithAnotherCompilerOrWhenToldTo() async throws {
        _ = try await check(course(), with: StandInRunner())
        let other = try await check(course(), with: StandInRunner(), version: "Swift 7")
        #expect(other.runCount == 1)
        let fresh = try await check(course(), with: StandInRunner(), isFresh: true)
        #expect(fresh.runCount == 1)
    }

    @Test func keepsNoBadResult() async throws {
        let bad = StandInRunner(record: .exited(output: "2\n"))
        #expect(try await check(course(output: "1\n"), with: bad).diagnostics.count == 1)
        let good = StandInRunner(record: .exited(output: "1\n"))
        let report = try await check(course(output: "1\n"), with: good)
        #expect(report.diagnostics == [])
        #expect(report.runCount == 1)
    }

    @Test func skipsPythonWhereThereIsNone() async throws {
        let report = try await check(
            course(language: "python"),
            with: StandInRunner(),
            python: nil
        )
        #expect(report.skippedCount == 1)
        #expect(report.diagnostics == [])
    }

    @Test func removesItsFolders() async throws {
        let runner = StandInRunner()
        _ = try await check(course(), with: runner)
        #expect(runner.folders.count == 2)
        #expect(!runner.folders.contains { FileManager.default.fileExists(atPath: $0) })
    }

    @Test func compilesAllFilesOfAnExampleAtOnce() async throws {
        let runner = StandInRunner()
        _ = try await check(course(part: "struct Counter {}\n"), with: runner)
        #expect(runner.programs == ["swiftc", "example"])
        #expect(runner.arguments[0].contains("main.swift"))
        #expect(runner.arguments[0].contains("Counter.swift"))
    }

    @Test func showsAMistakeInThePartThatHasIt() async throws {
        let messages = "/tmp/x/Counter.swift:2:5: error: bad\nmain.swift:1:1: error: worse\n"
        let text = course(part: "").lessons[0].texts[.english]
        let example = try #require(text?.document.examples.first)
        let places = CompilerMessage.errors(in: messages, of: example).map(\.position)
        #expect(
            places == [
                SourcePosition(file: file, line: 17, column: 5),
                SourcePosition(file: file, line: 11, column: 1),
            ]
        )
    }

    @Test func callsTheCompilerAndTheLinkerWithoutTheirDrivers() async throws {
        let runner = StandInRunner()
        _ = try await check(course(part: "\n"), with: runner, direct: Self.direct)
        #expect(runner.programs == ["swift-frontend", "ld.lld", "example"])
        #expect(runner.arguments[1] == ["main.swift.o", "Counter.swift.o", "example"])
    }

    @Test func leavesToTheDriverWhatTheLinkerCannotLink() async throws {
        let runner = StandInRunner(canLink: false)
        _ = try await check(course(), with: runner, direct: Self.direct)
        #expect(runner.programs == ["swift-frontend", "ld.lld", "swiftc", "example"])
    }

    @Test func believesTheCompilerAboutCodeThatDoesNotCompile() async throws {
        let runner = StandInRunner()
        let report = try await check(course(code: "bad\n"), with: runner, direct: Self.direct)
        #expect(report.diagnostics.map(\.code) == ["example-does-not-compile"])
        #expect(runner.programs == ["swift-frontend"])
    }

    @Test func proposesAnOutputThatIsTheSameOnceMore() async throws {
        let runner = StandInRunner(record: .exited(output: "2\n"))
        let report = try await check(course(output: "1\n"), with: runner, confirms: true)
        #expect(runner.programs == ["swiftc", "example", "example"])
        #expect(report.proposals.map(\.accepted) == ["2\n"])
        #expect(report.diagnostics.map(\.code) == ["wrong-output"])
    }

    @Test func proposesNoOutputThatVaries() async throws {
        let runner = StandInRunner(
            record: .exited(output: "2\n"),
            later: .exited(output: "3\n")
        )
        let report = try await check(course(output: "1\n"), with: runner, confirms: true)
        #expect(report.proposals == [])
        #expect(report.diagnostics.map(\.code) == ["unsteady-output", "wrong-output"])
    }

    @Test(arguments: [
        (course(output: "1\n", outputWords: ["contains": ""]), RunRecord.exited(output: "2\n")),
        (course(words: ["compile-fail": ""], output: "1\n"), .exited(output: "2\n")),
        (course(output: "1\n"), .exited(code: 3, output: "2\n")),
        (course(code: "bad\n", output: "1\n"), .exited(output: "2\n")),
        (course(output: "1\n"), .exited(output: "1\n")),
    ])
    func proposesNothingElse(course: Course, record: RunRecord) async throws {
        let report = try await check(course, with: StandInRunner(record: record), confirms: true)
        #expect(report.proposals == [])
    }

    @Test func keepsTheOrderOfUnorderedLinesThatHold() async throws {
        let course = course(output: "c\nx\na\n", outputWords: ["unordered": ""])
        let runner = StandInRunner(
            record: .exited(output: "a\nb\nc\n"),
            later: .exited(output: "c\nb\na\n")
        )
        let report = try await check(course, with: runner, confirms: true)
        #expect(report.proposals.map(\.accepted) == ["c\na\nb\n"])
    }
}
