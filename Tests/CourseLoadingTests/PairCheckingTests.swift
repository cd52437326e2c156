import CourseLoading
import CourseModel
import Diagnostics
import LessonMarkup
import Testing

@Suite struct PairCheckingTests {
    private func codes(_ body: String) throws -> [String] {
        try loadCourse([
            "site/site.yml": settings(languages: "en"),
            "lessons/01-one/lesson.en.md": lesson(title: "One", body: body),
        ])
        .diagnostics.map { "\($0.position.line) \($0.code)" }
    }

    private let python = "```python example=a beside=b\nprint(1)\n```\n"
    private let swift = "```swift example=b\nprint(1)\n```\n\n```output\n1\n```\n"

    @Test func takesExamplesThatStandTogether() throws {
        #expect(try codes(python + swift) == [])
        #expect(try codes(swift + python) == [])
        #expect(try codes("1. item\n\n" + (python + swift).replacing(#/(?m)^/#, with: "   ")) == [])
    }

    @Test func reportsExamplesThatStandApart() throws {
        #expect(try codes(python + "Text.\n\n" + swift) == ["7 examples-apart"])
    }

    @Test func reportsAThirdExample() throws {
        let third = "```python example=c beside=b\nprint(1)\n```\n"
        #expect(try codes(python + swift + third) == ["17 examples-apart"])
    }

    @Test func reportsAnExampleThatIsNotThere() throws {
        #expect(try codes(python) == ["7 unknown-example-beside"])
        #expect(try codes(python.replacing("=b", with: "=a")) == ["7 unknown-example-beside"])
    }

    @Test func takesTheWordFromTheFileThatHasTheCode() throws {
        let loaded = try loadCourse([
            "site/site.yml": settings(languages: "en", "zh"),
            "lessons/01-one/lesson.en.md": lesson(title: "One", body: python + swift),
            "lessons/01-one/lesson.zh.md": lesson(
                title: "一",
                isOriginal: false,
                body: "```python example=a\n```\n\n```swift example=b\n```\n\n```output\n```"
            ),
        ])
        #expect(loaded.lines == [])
        let document = loaded.course.lesson("one")?.texts[.chinese]?.document
        #expect(document?.blocks.examplePairs.map(\.names) == [["a", "b"]])
    }

    @Test func comparesTheQuizzesOfTwoLanguages() throws {
        let quiz = { (boxes: [String]) in
            "> [!QUIZ]\n> a\n>\n" + boxes.map { "> - [\($0)] b\n" }.joined() + ">\n> c\n\n"
        }
        let one = quiz(["x", " ", " "])
        for (chinese, expected) in [
            (one, []),
            (quiz(["x", " "]), ["7 misaligned-quiz"]),
            (quiz([" ", "x", " "]), ["7 misaligned-quiz"]),
            ("文字。", ["7 misaligned-quiz"]),
            (one + one, ["16 misaligned-quiz"]),
        ] {
            let loaded = try loadCourse([
                "site/site.yml": settings(languages: "en", "zh"),
                "lessons/01-one/lesson.en.md": lesson(title: "One", body: one),
                "lessons/01-one/lesson.zh.md": lesson(
                    title: "一",
                    isOriginal: false,
                    body: chinese
                ),
            ])
            #expect(loaded.diagnostics.map { "\($0.position.line) \($0.code)" } == expected)
        }
    }
}
