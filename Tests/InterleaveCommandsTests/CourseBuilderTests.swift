import Diagnostics
import Foundation
import Testing

@testable import InterleaveCommands

/// A draft shows what the whole course comes to, where a save concerns one lesson or the design.
@Suite struct CourseBuilderTests {
    private let served: ServedCourse
    private let figure = "lessons/01-one/a.en.svg"

    init() throws {
        served = try ServedCourse()
        try served.course.write(Self.svg(width: 10), at: figure)
        try served.course.write(Self.svg(width: 10), at: "lessons/01-one/a.zh.svg")
        for language in ["en", "zh"] {
            try served.course.write(
                Self.body(language),
                at: "lessons/01-one/lesson.\(language).md",
                keepingHead: true
            )
        }
    }

    private static func svg(width: Int) -> String {
        "<svg viewBox=\"0 0 \(width) 9\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\"></svg>\n"
    }

    private static func body(_ language: String) -> String {
        "## Why {#why}\n\n![A](a.\(language).svg)\n"
    }

    /// The English words, one of them another one.
    private static let words: String = {
        let words = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../site/words/en.yml").standardized
        let text = try? String(contentsOf: words, encoding: .utf8)
        return text?.replacing(#/(?m)^courseMap:.*$/#, with: "courseMap: Map") ?? ""
    }()

    /// Saves that a draft is made of: the file, what is in it, whether the course then has an error.
    static let saves: [(file: String, text: String, hasErrors: Bool)] = [
        ("lessons/01-one/lesson.en.md", body("en") + "\nMore.\n", false),
        ("lessons/01-one/lesson.en.md", body("en") + "\n[x](none.md)\n", true),
        ("lessons/01-one/lesson.en.md", "## Why {#other}\n\n![A](a.en.svg)\n", true),
        ("lessons/01-one/a.en.svg", svg(width: 20), false),
        ("lessons/01-one/a.en.svg", "<svg><script/></svg>", true),
        ("site/assets/site.css", "p { color: red }", false),
        ("site/words/en.yml", words, false),
        ("site/templates/lesson.mustache", "{{frame.title}}", false),
    ]

    @Test(arguments: saves.indices)
    func aDraftIsWhatTheWholeCourseComesTo(index: Int) async throws {
        let (file, text, hasErrors) = Self.saves[index]
        let before = try await served.builder.whole()
        #expect(before.files != nil)
        try served.course.write(text, at: file, keepingHead: file.hasSuffix(".md"))
        let draft = try #require(try await served.builder.draft(of: [file], after: before))
        let whole = try await served.builder.whole()
        #expect(draft.diagnostics == whole.diagnostics)
        #expect(draft.diagnostics.hasErrors == hasErrors)
        #expect(draft.files == whole.files)
        #expect(hasErrors || draft.files != before.files)
    }

    @Test(
        arguments: [
            "site/site.yml", "lessons/02-two/lesson.en.md", "lessons/01-one", "README.md",
            "exercises/Package.swift",
        ]
    )
    func makesNoDraftOfWhatMayConcernEverything(file: String) async throws {
        let before = try await served.builder.whole()
        #expect(try await served.builder.draft(of: [file], after: before) == nil)
    }

    @Test func makesNoDraftOfALessonThatIsGone() async throws {
        let before = try await served.builder.whole()
        try FileManager.default.removeItem(atPath: served.course.path + "/lessons/01-one")
        let draft = try await served.builder.draft(
            of: ["lessons/01-one/lesson.en.md"],
            after: before
        )
        #expect(draft == nil)
    }
}
