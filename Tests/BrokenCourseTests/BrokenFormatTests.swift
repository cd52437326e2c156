import Diagnostics
import InterleaveCommands
import Testing

private let first = "lessons/01-first/lesson.en.md"
private let firstChinese = "lessons/01-first/lesson.zh.md"
private let exercise = "exercises/01-first/add-two/exercise.en.md"

/// Faults in terms, quizzes, examples side by side and regions of files.
@Suite struct BrokenFormatTests {
    @Test(arguments: terms + quizzes + programs)
    func saysWhatIsWrong(course: BrokenCourse) async throws {
        try await expectLines(of: course)
    }

    private static let glossary = """
        - term: {en: program, zh: 程序}
          also: {en: [programs]}
          text: {en: "What a machine runs.", zh: "机器运行的东西。"}
          lesson: first

        """

    static let terms = [
        BrokenCourse(
            "term without entry",
            .write("site/glossary.yml", glossary),
            .replace(first, "A program prints", "A [[programme]] prints"),
            .replace(firstChinese, "程序会打印", "[[机器]]会打印")
        ),
        BrokenCourse(
            "terms of an exercise without entry",
            .write("site/glossary.yml", glossary),
            .replace(exercise, "Add two to", "Add [[two]] to"),
            .replace(exercise, "There is an operator", "There is an [[operator]]")
        ),
        BrokenCourse(
            "term that a table parts",
            .write("site/glossary.yml", glossary),
            .replace(
                first,
                "### Look closer",
                "| [[program|it]] |\n|---|---|\n| a | b |\n\n### Look closer"
            )
        ),
        BrokenCourse(
            "term twice",
            .write(
                "site/glossary.yml",
                glossary + "- term: {en: Programs, zh: 诸程序}\n  text: {en: Many., zh: 许多。}\n"
            )
        ),
        BrokenCourse(
            "terms with one id",
            .write(
                "site/glossary.yml",
                glossary + "- term: {en: \"Program!\", zh: 喊}\n  text: {en: Loud., zh: 大声。}\n"
            )
        ),
        BrokenCourse(
            "term in one language only",
            .write(
                "site/glossary.yml",
                "- term: {en: program}\n  text: {en: What a machine runs.}\n"
            )
        ),
        BrokenCourse(
            "term explained by itself",
            .write(
                "site/glossary.yml",
                glossary.replacing("machine runs", with: "machine with a [[Program]] runs")
            )
        ),
        BrokenCourse(
            "term explained by a list",
            .write(
                "site/glossary.yml",
                glossary.replacing("What a machine runs.", with: "- what\\n- runs")
            )
        ),
        BrokenCourse(
            "term of an unknown lesson, with a bad id",
            .write(
                "site/glossary.yml",
                glossary.replacing("lesson: first", with: "lesson: frist\n  id: The Program")
            )
        ),
        BrokenCourse(
            "glossary that is no list",
            .write("site/glossary.yml", "program: what a machine runs\n"),
            .replace(first, "A program prints", "A [[program]] prints")
        ),
        BrokenCourse(
            "dead link in the glossary",
            .write(
                "site/glossary.yml",
                glossary.replacing("What a machine", with: "What [a machine](../machine.md)")
            )
        ),
    ]

    static let quizzes = [
        asking(
            "quiz without choices",
            "> [!QUIZ]\n> Why?\n>\n> Because.",
            "> [!QUIZ]\n> 为何？\n>\n> 因为。"
        ),
        asking("quiz without a right choice", quiz([" ", " "]), quiz([" ", " "])),
        asking("quiz without a wrong choice", quiz(["x", "x"]), quiz(["x", "x"])),
        asking(
            "quiz without question, explanation and box",
            "> [!QUIZ]\n> - [x] a\n> - [ ] b\n> - c",
            "> [!QUIZ]\n> - [x] a\n> - [ ] b\n> - c"
        ),
        asking(
            "quiz with two lists",
            "> [!QUIZ]\n> Why?\n>\n> - [x] a\n> - [ ] b\n> * [ ] c\n>\n> Because.",
            "> [!QUIZ]\n> Why?\n>\n> - [x] a\n> - [ ] b\n> * [ ] c\n>\n> Because."
        ),
        asking("quiz with more choices in one language", quiz(["x", " "]), quiz(["x", " ", " "])),
        asking(
            "quiz with other right choices in one language",
            quiz(["x", " "]),
            quiz([" ", "x"])
        ),
        asking("quiz that was not translated", quiz(["x", " "]), ""),
        asking("quiz that only the translation has", "", quiz(["x", " "])),
    ]

    static let programs = [
        asking(
            "examples that cannot stand side by side",
            python("a", beside: "hello") + python("b", beside: "helo") + python("c", beside: "c"),
            "```python example=a\n```\n\n```python example=b\n```\n\n```python example=c\n```"
        ),
        BrokenCourse(
            "files that cannot be shown",
            .replace(
                first,
                "### Look closer",
                [
                    "region=a", "file=../../../a.swift", "file=Frist.swift",
                    "file=../../Tests/Hidden/add-two/AddTwoTests.swift",
                ]
                .map { "```swift \($0)\n```\n\n" }.joined()
                    + "```swift file=First.swift\nprint(1)\n```\n\n### Look closer"
            ),
            .write("lessons/01-first/First.swift", "print(1)\n")
        ),
        BrokenCourse(
            "regions that cannot be shown",
            .replace(
                first,
                "### Look closer",
                ["prnt", "twice", "open", "none"]
                    .map { "```swift file=First.swift region=\($0)\n```\n\n" }.joined()
                    + "### Look closer"
            ),
            .write(
                "lessons/01-first/First.swift",
                """
                // region print
                print(1)
                // end print
                // region twice
                // end twice
                // region twice
                // end twice
                // region open
                print(2)

                """
            )
        ),
    ]

    private static func quiz(_ boxes: [String]) -> String {
        "> [!QUIZ]\n> Why?\n>\n" + boxes.map { "> - [\($0)] a\n" }.joined() + ">\n> Because."
    }

    private static func python(_ name: String, beside other: String) -> String {
        "```python example=\(name) beside=\(other)\nprint(1)\n```\n\n"
    }

    /// A course whose first lesson has more in both languages.
    private static func asking(_ name: String, _ english: String, _ chinese: String) -> BrokenCourse
    {
        BrokenCourse(
            name,
            .replace(first, "### Look closer", "\(english)\n\n### Look closer"),
            .replace(firstChinese, "### 仔细看", "\(chinese)\n\n### 仔细看")
        )
    }
}
