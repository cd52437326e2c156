import Diagnostics
import InterleaveCommands
import Testing

private let first = "lessons/01-first/lesson.en.md"

/// These courses are wrong only when their examples are compiled and run.
@Suite struct BrokenExampleTests {
    @Test func findsNothingWrongWithTheSmallCourse() async throws {
        let copy = try CourseCopy([])
        defer { copy.remove() }
        #expect(try await copy.lines(in: .english, examples: .new) == [])
    }

    @Test(arguments: examples)
    func saysWhatIsWrong(course: BrokenCourse) async throws {
        try await expectLines(of: course, examples: .new)
    }

    static let examples = [
        BrokenCourse(
            "wrong output",
            .replace(first, "```output\nhello", "```output\nhello, world")
        ),
        BrokenCourse(
            "example that does not compile",
            .replace(first, "print(\"hello\")", "let text = \"hello\"\nprint(txt)")
        ),
        BrokenCourse(
            "example in a file that does not compile",
            .replace(first, "example=hello\nprint(\"hello\")", "example=hello file=Hello.swift"),
            .write(
                "lessons/01-first/Hello.swift",
                "let text = \"hello\"\n// region say\nprint(txt)\n// end say\n"
            )
        ),
        BrokenCourse(
            "example in a file that prints something else",
            .replace(
                first,
                "example=hello\nprint(\"hello\")",
                "example=hello file=Hello.swift region=say"
            ),
            .write(
                "lessons/01-first/Hello.swift",
                "print(\"unseen\")\n// region say\nprint(\"hello\")\n// end say\n"
            )
        ),
        BrokenCourse(
            "example that compiles and must not",
            .replace(first, "example=hello", "example=hello compile-fail")
        ),
        BrokenCourse(
            "example that exits with another code",
            .replace(first, "print(\"hello\")", "import Glibc\nprint(\"hello\")\nexit(3)")
        ),
        BrokenCourse(
            "line that is missing in any order",
            .replace("lessons/02-second/lesson.en.md", "2\n1\n", "3\n1\n")
        ),
        BrokenCourse(
            "line that is nowhere in the output",
            .replace(first, "print(\"hello\")", "print(\"one\")\nprint(\"two\")"),
            .replace(first, "```output\nhello", "```output contains\none\nthree"),
            .replace("lessons/01-first/lesson.zh.md", "```output", "```output contains")
        ),
        BrokenCourse(
            "mistake in a part of an example",
            .replace(
                first,
                "```swift example=hello\n",
                """
                ```swift example=hello part=Greeting.swift
                struct Greeting {
                    var text = txt
                }
                ```

                ```swift example=hello

                """
            ),
            .replace(
                "lessons/01-first/lesson.zh.md",
                "```swift example=hello\n",
                "```swift example=hello part=Greeting.swift\n```\n\n```swift example=hello\n"
            )
        ),
        BrokenCourse(
            "five mistakes at once",
            .replace(first, "minutes: 10", "minutes: ten"),
            .replace(first, "```output\nhello", "```output\nhello, world"),
            .replace(first, "lesson.en.md#more", "lesson.en.md#less"),
            .remove("lessons/02-second/lesson.zh.md"),
            .replace(
                "exercises/01-first/add-two/exercise.en.md",
                "difficulty: easy",
                "difficulty: e"
            )
        ),
    ]
}
