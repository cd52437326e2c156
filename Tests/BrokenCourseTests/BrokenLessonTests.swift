import Diagnostics
import Testing
import Translations

private let first = "lessons/01-first/lesson.en.md"
private let firstChinese = "lessons/01-first/lesson.zh.md"
private let second = "lessons/02-second/lesson.en.md"
private let secondChinese = "lessons/02-second/lesson.zh.md"

/// Each of these lessons has one mistake, and each mistake one line, unless it makes another.
@Suite struct BrokenLessonTests {
    @Test func findsNothingWrongWithTheSmallCourse() async throws {
        let copy = try CourseCopy([])
        defer { copy.remove() }
        #expect(try await copy.lines(in: .english) == [])
    }

    @Test(arguments: structure + translations + references + examples)
    func saysWhatIsWrong(course: BrokenCourse) async throws {
        try await expectLines(of: course)
    }

    static let structure = [
        BrokenCourse(
            "text to be written",
            .replace(
                first,
                "Nothing yet.",
                "TODO: Say what to read next.\n\n> [!NOTE]\n> TODO: Add a note.\n\n- TODO: one\n- two"
            ),
            .replace(firstChinese, "title: 第一步", "title: TODO：写标题"),
            .replace(firstChinese, "### 仔细看", "### TODO：写小标题"),
            .replace(firstChinese, "![两个方框]", "![TODO：描述这张图]")
        ),
        BrokenCourse(
            "missing translation",
            .remove(secondChinese)
        ),
        BrokenCourse(
            "file in another language",
            .write("lessons/01-first/lesson.fr.md", "---\ntitle: Un\n---\n")
        ),
        BrokenCourse(
            "folder without number",
            .write("lessons/third/lesson.en.md", "text")
        ),
        BrokenCourse(
            "heading of another level",
            .replace(firstChinese, "### 仔细看", "#### 仔细看")
        ),
        BrokenCourse(
            "section that was not translated",
            .replace(firstChinese, "## 延伸阅读 {#next}\n\n暂无。\n", "")
        ),
        BrokenCourse(
            "figure that was not translated",
            .replace(firstChinese, "![两个方框](boxes.zh.svg \"两个方框\")", "两个方框")
        ),
        BrokenCourse(
            "another anchor",
            .replace(firstChinese, "{#begin}", "{#start}")
        ),
        BrokenCourse(
            "anchor that every page has",
            .replace(first, "### Look closer", "### Look closer {#page-content}")
        ),
        BrokenCourse(
            "paragraph without end",
            .replace(first, "Nothing yet.", String(repeating: "Nothing yet.\n", count: 6000))
        ),
        BrokenCourse(
            "heading of the first level",
            .replace(first, "### Look closer", "# Look closer"),
            .replace(firstChinese, "### 仔细看", "# 仔细看")
        ),
    ]

    /// What was recorded of the title and the first two blocks of the first lesson.
    private static let lock = "lessons/01-first/translations.lock"
    private static let header = "interleave-translations 1\n"

    static let translations = [
        BrokenCourse(
            "translation that is older than its original",
            .write(
                lock,
                header
                    + "zh title \(digest("First steps")) \(digest("第一步"))\n"
                    + "zh heading \(digest("## Begin {#begin}")) \(digest("## 开始 {#begin}"))\n"
                    + "zh heading \(digest("### Closer")) \(digest("### 仔细看"))\n"
            ),
            .replace(first, "title: First steps", "title: The first steps")
        ),
        BrokenCourse(
            "paragraph that was not translated",
            .replace(
                firstChinese,
                "\n请做[练习](../../exercises/01-first/add-two/exercise.zh.md)。\n",
                ""
            )
        ),
        BrokenCourse(
            "paragraph that only the translation has",
            .replace(firstChinese, "### 仔细看", "译注。\n\n### 仔细看")
        ),
        BrokenCourse(
            "example that stands elsewhere in the translation",
            .replace(firstChinese, "```swift example=hello\n```\n\n```output\n```\n\n", ""),
            .replace(
                firstChinese,
                "暂无。",
                "暂无。\n\n```swift example=hello\n```\n\n```output\n```"
            )
        ),
        BrokenCourse(
            "figure in a list of the translation alone",
            .replace(first, "Nothing yet.", "- Nothing yet."),
            .replace(firstChinese, "暂无。", "- ![两个方框](boxes.zh.svg)")
        ),
        BrokenCourse(
            "original in a language that the lesson has not",
            .replace(first, "minutes: 10", "original: fr\nminutes: 10")
        ),
        BrokenCourse(
            "lock file with the marks of a merge",
            .write(lock, header + "<<<<<<< HEAD\n=======\n>>>>>>> topic\n")
        ),
        BrokenCourse("lock file of a later version", .write(lock, "interleave-translations 9\n")),
        BrokenCourse(
            "lock file with a line cut off",
            .write(lock, header + "zh paragraph 01234\n")
        ),
        BrokenCourse("lock file that is none", .write(lock, "{}\n")),
    ]

    private static func digest(_ source: String) -> String {
        let unit = TranslationUnit(
            .paragraph,
            place: "",
            source: source,
            position: SourcePosition(file: ""),
            lines: 1...1
        )
        return unit.digest
    }

    static let references = [
        BrokenCourse(
            "redirects that are none",
            .replace(
                "site/site.yml",
                "parts:",
                """
                redirects:
                  lessons/old: first
                  lessons/older: exercises/add-two
                  lessons/oldest: lessons/oldest
                  ../x: lessons/first
                parts:
                """
            )
        ),
        BrokenCourse(
            "redirects on one line that is no mapping",
            .replace("site/site.yml", "parts:", "redirects: lessons/old\nparts:")
        ),
        BrokenCourse(
            "redirect that hides a page",
            .replace(
                "site/site.yml",
                "parts:",
                "redirects: {lessons/first: lessons/second}\nparts:"
            )
        ),
        BrokenCourse(
            "redirects that lead nowhere",
            .replace(
                "site/site.yml",
                "parts:",
                """
                redirects:
                  lessons/old: lessons/frist
                  exercises/old: exercises/add-three
                parts:
                """
            )
        ),
        BrokenCourse(
            "dead link",
            .replace(first, "../02-second/lesson.en.md#more", "../03-third/lesson.en.md")
        ),
        BrokenCourse(
            "unknown lesson required",
            .replace(second, "[first]", "[frist]")
        ),
        BrokenCourse(
            "later lesson required",
            .replace(first, "requires: []", "requires: [second]")
        ),
        BrokenCourse(
            "unknown exercise",
            .replace(first, "[add-two]", "[add-two, add-three-numbers]")
        ),
        BrokenCourse(
            "slug twice",
            .move("lessons/02-second", "lessons/02-first"),
            .replace(first, "../02-second", "../02-first"),
            .replace(firstChinese, "../02-second", "../02-first")
        ),
        BrokenCourse(
            "number twice",
            .move("lessons/02-second", "lessons/01-second"),
            .replace(first, "../02-second", "../01-second"),
            .replace(firstChinese, "../02-second", "../01-second")
        ),
        BrokenCourse(
            "lesson in no part",
            .replace("site/site.yml", "lessons: 1-2", "lessons: 1")
        ),
    ]

    static let examples = [
        BrokenCourse(
            "fence without end",
            .replace(second, "2\n1\n```\n", "2\n1\n")
        ),
        BrokenCourse(
            "example's name twice",
            .replace(
                first,
                "### Look closer",
                "```swift example=hello\nprint(1)\n```\n\n### Look closer"
            ),
            .replace(firstChinese, "### 仔细看", "```swift example=hello\n```\n\n### 仔细看")
        ),
        BrokenCourse(
            "translation of an example that is not there",
            .replace(firstChinese, "### 仔细看", "```swift example=hi\n```\n\n### 仔细看")
        ),
        BrokenCourse(
            "example without code",
            .replace(first, "print(\"hello\")\n", "")
        ),
        BrokenCourse(
            "translation with other code",
            .replace(secondChinese, "1...2", "1...3")
        ),
        BrokenCourse(
            "output apart from its example",
            .replace(second, "```output", "Prints:\n\n```output"),
            .replace(secondChinese, "```output", "输出：\n\n```output")
        ),
        BrokenCourse(
            "misspelt word after a fence",
            .replace(second, "output unordered", "output unorderd")
        ),
        BrokenCourse(
            "exit code that is no number",
            .replace(second, "example=count", "example=count exit=bad")
        ),
        asking("schedules of an unknown example", "```outcomes of=helo\n```"),
        asking("schedules of no example", "```interleavings\n```"),
        asking("schedule without a choice", "```schedule of=hello\n```"),
        asking(
            "titles for three schedules",
            "```schedule of=hello outcome=1,2\nOne\nTwo\nThree\n```"
        ),
        asking("outcome without words", "```outcomes of=hello\n✔ hello\n```"),
        asking("bound that is no number", "```outcomes of=hello preemptions=few\n```"),
        BrokenCourse(
            "schedules that were not translated",
            .replace(first, "### Look closer", "```outcomes of=hello\n```\n\n### Look closer")
        ),
    ]

    /// A course whose first lesson asks for schedules in both languages.
    private static func asking(_ name: String, _ fence: String) -> BrokenCourse {
        BrokenCourse(
            name,
            .replace(first, "### Look closer", "\(fence)\n\n### Look closer"),
            .replace(firstChinese, "### 仔细看", "\(fence)\n\n### 仔细看")
        )
    }
}
