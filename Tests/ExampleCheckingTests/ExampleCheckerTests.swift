import Caching
import CourseModel
import Diagnostics
import Foundation
import LessonMarkup
import Sandbox
import Testing

@testable import ExampleChecking

private let file = "lessons/01-one/lesson.en.md"

/// A course with one example on line 10 and its output on line 20.
private func course(
    language: String = "swift",
    words: [String: String] = [:],
    code: String = "print(1)\n",
    output: String? = nil
) -> Course {
    let attributes = words.merging(["example": "one"]) { word, _ in word }
    var blocks = [
        Block(
            .code(CodeBlock(language: language, attributes: attributes, text: code)),
            at: SourcePosition(file: file, line: 10)
        )
    ]
    if let output {
        blocks.append(
            Block(
                .code(CodeBlock(language: "output", text: output)),
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
        isFresh: Bool = false
    ) async throws -> ExampleReport {
        let tools = ExampleTools(
            swiftCompiler: "/bin/swiftc",
            swiftVersion: version,
            direct: nil,
            hasGold: false,
            python: python,
            pythonVersion: "Python 3",
            path: "/bin"
        )
        return try await ExampleChecker(runner: runner, tools: tools, cache: cache)
            .check(course, isFresh: isFresh)
    }

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
}
