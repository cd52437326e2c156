import Diagnostics
import Testing

private let second = "lessons/02-second/lesson.en.md"
private let secondChinese = "lessons/02-second/lesson.zh.md"

/// Each of these files has one mistake before a word of it is read, and each mistake one line.
@Suite struct BrokenFileTests {
    @Test(arguments: frontMatter + yaml + files)
    func saysWhatIsWrong(course: BrokenCourse) async throws {
        try await expectLines(of: course)
    }

    static let frontMatter = [
        BrokenCourse(
            "no front matter",
            .replace(second, "---\ntitle", "title")
        ),
        BrokenCourse(
            "front matter without end",
            .replace(second, "[first]\n---\n", "[first]\n")
        ),
        BrokenCourse(
            "misspelt key",
            .replace(second, "minutes: 5", "minuts: 5\nminutes: 5")
        ),
        BrokenCourse(
            "key in no language",
            .replace(second, "minutes: 5\n", "")
        ),
        BrokenCourse(
            "missing title of a translation",
            .replace(secondChinese, "title: 第二步\n", "")
        ),
        BrokenCourse(
            "text instead of a number",
            .replace(second, "minutes: 5", "minutes: five")
        ),
        BrokenCourse(
            "text instead of a list",
            .replace(second, "requires: [first]", "requires: first")
        ),
        BrokenCourse(
            "translation that says something else",
            .replace(secondChinese, "summary:", "minutes: 6\nsummary:")
        ),
    ]

    static let yaml = [
        BrokenCourse(
            "bracket that is not closed",
            .replace(second, "[first]", "[first")
        ),
        BrokenCourse(
            "key twice",
            .replace(second, "minutes: 5", "minutes: 5\nminutes: 6")
        ),
        BrokenCourse(
            "list instead of keys",
            .write("site/site.yml", "- one\n- two\n")
        ),
        BrokenCourse(
            "nested aliases",
            .replace(second, "title: Second", "a: &a [x, x]\nb: [*a, *a]\ntitle: Second")
        ),
        BrokenCourse(
            "front matter nested without end",
            .replace(
                second,
                "requires: [first]",
                "requires: \(String(repeating: "[", count: 60_000))"
            )
        ),
        BrokenCourse(
            "front matter too long",
            .replace(
                second,
                "summary: More",
                "summary: \(String(repeating: "x", count: 70_000)) More"
            )
        ),
    ]

    static let files = [
        BrokenCourse(
            "byte that is not UTF-8",
            .writeBytes(secondChinese, Array("---\ntitle: 第二".utf8) + [0xE6, 0xAD] + [0x0A])
        ),
        BrokenCourse(
            "empty file",
            .write(secondChinese, "")
        ),
        BrokenCourse(
            "folder in place of a file",
            .remove("lessons/01-first/boxes.zh.svg"),
            .write("lessons/01-first/boxes.zh.svg/inside", "x")
        ),
        BrokenCourse(
            "link that leads nowhere",
            .remove("lessons/01-first/boxes.zh.svg"),
            .link("lessons/01-first/boxes.zh.svg", "nowhere.svg")
        ),
        BrokenCourse(
            "folder that is not in the course",
            .link("lessons/03-third", "/etc")
        ),
        BrokenCourse(
            "device in place of a file",
            .remove("lessons/01-first/boxes.zh.svg"),
            .link("lessons/01-first/boxes.zh.svg", "/dev/zero")
        ),
        BrokenCourse(
            "pipe in place of a file",
            .remove("lessons/01-first/boxes.zh.svg"),
            .pipe("lessons/01-first/boxes.zh.svg")
        ),
        BrokenCourse(
            "link that leaves the course",
            .remove("lessons/01-first/boxes.zh.svg"),
            .link("lessons/01-first/boxes.zh.svg", "/etc/passwd")
        ),
    ]
}
