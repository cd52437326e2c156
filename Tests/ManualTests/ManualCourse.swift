import Diagnostics
import Foundation
import LessonMarkup
import Testing

/// A small course made of fences of the manual that belong together, and of what they need.
///
/// The words of a fence in `Documentation/CourseFormat.md` say where it goes: `at=PATH` names its
/// file in the course, without which Markdown is the body of the lesson "Races"; fences with the
/// same `course=NAME` are in one course, and those for the same file follow each other.
struct ManualCourse: Sendable, CustomTestStringConvertible {
    /// The line of the manual at which its first fence stands.
    let line: Int
    /// What the fences say, by path.
    private(set) var written: [String: String] = [:]

    var testDescription: String { "CourseFormat.md:\(line)" }

    private static let lesson = "lessons/08-races/lesson.en.md"
    private static let exercise = "exercises/08-races/atomic-counter"

    /// The courses of a manual, in the order of their first fences.
    static func courses(in manual: String) -> [ManualCourse] {
        let document = MarkupDocument.parsing(manual, file: "CourseFormat.md").document
        var courses: [(name: String?, course: ManualCourse)] = []
        for block in document.allBlocks {
            guard case .code(let code) = block.kind, let path = path(of: code) else { continue }
            let name = code.attributes["course"]
            var index = courses.firstIndex { name != nil && $0.name == name }
            if index == nil {
                courses.append((name, ManualCourse(line: block.position.line)))
                index = courses.indices.last
            }
            guard let index else { continue }
            let before = courses[index].course.written[path].map { $0 + "\n" } ?? ""
            courses[index].course.written[path] = before + code.text
        }
        return courses.map(\.course)
    }

    /// The lines of fences in a language that shows features, and that no course has.
    static func linesLeftOut(of manual: String) -> [Int] {
        let document = MarkupDocument.parsing(manual, file: "CourseFormat.md").document
        return document.allBlocks.compactMap { block in
            guard case .code(let code) = block.kind, path(of: code) == nil,
                ["markdown", "yaml", "xml"].contains(code.language)
            else { return nil }
            return block.position.line
        }
    }

    private static func path(of code: CodeBlock) -> String? {
        code.attributes["at"] ?? (code.language == "markdown" ? lesson : nil)
    }

    private var languages: [String] {
        written.contains { $0.key.hasSuffix(".zh.md") || $0.value.contains("zh:") }
            ? ["en", "zh"] : ["en"]
    }

    /// Whether the course has an exercise.
    private var hasExercise: Bool {
        written.contains {
            $0.key.contains("atomic-counter") || $0.value.contains("atomic-counter")
        }
    }

    /// All files of the course by path.
    var files: [String: String] {
        var files: [String: String] = [:]
        let texts = languages.map { "\($0): Sample" }.joined(separator: ", ")
        files["site/site.yml"] = """
            title: {\(texts)}
            summary: {\(texts)}
            languages:
            \(languages.map { "  - {code: \($0), name: \($0), hint: Hint}" }.joined(separator: "\n"))
            """
        for language in languages {
            for lesson in ["lessons/01-processes", "lessons/08-races"] {
                files["\(lesson)/lesson.\(language).md"] = "## One {#one}\n\nText.\n"
            }
        }
        if hasExercise { files.merge(exerciseFiles) { $1 } }
        files.merge(written) { $1 }
        for path in files.keys.sorted() where path.hasSuffix(".md") {
            files[path] = page(files[path] ?? "", at: path, of: files)
        }
        return files
    }

    /// A Markdown file with the front matter and the parts that its example leaves out.
    private func page(_ text: String, at path: String, of files: [String: String]) -> String {
        let isOriginal = path.hasSuffix(".en.md")
        var text = text
        if !text.hasPrefix("---\n") {
            var keys = ["title: Sample", "summary: A sample."]
            if isOriginal, path.hasPrefix("lessons/") { keys.append("minutes: 1") }
            if isOriginal, path.contains("08-races"), hasExercise, path.hasPrefix("lessons/") {
                keys.append("exercises: [atomic-counter]")
            }
            text = "---\n\(keys.joined(separator: "\n"))\n---\n\n\(text)"
        }
        guard path.hasPrefix("exercises/") else { return text }
        let word = files["site/site.yml"]?.contains("提示") == true && !isOriginal ? "提示" : "Hint"
        return text + (1...3).map { "\n## \(word) \($0)\n\nLook.\n" }.joined()
    }

    private var exerciseFiles: [String: String] {
        var files: [String: String] = [
            "exercises/Package.swift": "// \(Self.exercise.dropFirst("exercises/".count))\n",
            "\(Self.exercise)/Sources/Counter.swift": "// TODO\n",
            "Tests/Hidden/atomic-counter/Starter/Counter.swift": "// TODO\n",
            "Tests/Hidden/atomic-counter/AtomicCounterTests.swift": """
            import Testing

            @Suite struct AtomicCounterTests {
                @Test func isShared() {}
                @Test func losesNoIncrement() {}
            }
            """,
            "Tests/Hidden/atomic-counter/AtomicCounterXCTests.swift": """
            import XCTest

            final class AtomicCounterXCTests: XCTestCase {
                func testIsShared() {}
                func testLosesNothing() {}
            }
            """,
        ]
        let texts = languages.map { "\($0): All." }.joined(separator: ", ")
        for language in languages { files["\(Self.exercise)/exercise.\(language).md"] = "Do it.\n" }
        files["\(Self.exercise)/exercise.en.md"] = """
            ---
            title: Sample
            summary: A sample.
            module: AtomicCounter
            lesson: races
            difficulty: easy
            rubric:
              - id: all
                points: 10
                text: {\(texts)}
                tests:
                  - AtomicCounterTests/isShared()
                  - AtomicCounterTests/losesNoIncrement()
                  - AtomicCounterXCTests/testIsShared
                  - AtomicCounterXCTests/testLosesNothing
            ---

            Do it.

            """
        return files
    }
}
