import Testing

private let first = "lessons/01-first/lesson.en.md"
private let firstChinese = "lessons/01-first/lesson.zh.md"
private let second = "lessons/02-second/lesson.en.md"
private let exercise = "exercises/01-first/add-two/exercise.en.md"

/// Each of these courses can be built, but a proofreader stumbles at one place.
@Suite struct BrokenPageTests {
    @Test(arguments: pages + chinese + parts)
    func saysWhatIsWrong(course: BrokenCourse) async throws {
        try await expectLines(of: course)
    }

    static let pages = [
        BrokenCourse(
            "figure that no page shows",
            .write(
                "lessons/01-first/circle.svg",
                "<svg viewBox=\"0 0 9 9\"><circle cx=\"4\" cy=\"4\" r=\"3\"/></svg>\n"
            )
        ),
        BrokenCourse(
            "heading that skips a level",
            .replace(first, "### Look closer", "#### Look closer"),
            .replace(firstChinese, "### 仔细看", "#### 仔细看")
        ),
        BrokenCourse(
            "image without text",
            .replace(first, "![Two boxes]", "![]")
        ),
        BrokenCourse(
            "line of code wider than the page",
            .replace(
                first,
                "print(\"hello\")",
                "print(\"hello\")  // \(String(repeating: "=", count: 80))"
            )
        ),
        BrokenCourse(
            "line of Chinese output wider than the page",
            .replace(first, "```output\nhello", "```output\n\(String(repeating: "字", count: 45))")
        ),
        BrokenCourse(
            "minutes far from what it takes",
            .replace(first, "minutes: 10", "minutes: 50"),
            .replace(first, "Nothing yet.", String(repeating: "word ", count: 660)),
            .replace(firstChinese, "暂无。", String(repeating: "字", count: 1050))
        ),
    ]

    static let chinese = [
        BrokenCourse(
            "half-width marks in Chinese",
            .replace(firstChinese, "暂无。", "暂无,以后(也许)再写.")
        ),
        BrokenCourse(
            "missing and needless spaces in Chinese",
            .replace(firstChinese, "暂无。", "用Swift写， 3个。")
        ),
        BrokenCourse(
            "quotes, dots and doubled marks in Chinese",
            .replace(firstChinese, "暂无。", "\"暂无\"...以后，，再说！！")
        ),
        BrokenCourse(
            "half-width marks in titles, rubrics, settings, words and figures",
            .replace(firstChinese, "title: 第一步", "title: 第一步,二"),
            .replace(exercise, "zh: \"加上了二。\"", "zh: \"加上了2。\""),
            .replace("site/site.yml", "zh: 小课程", "zh: 小course"),
            .write("site/words/zh.yml", "next: 下一篇,\n"),
            .replace("lessons/01-first/boxes.zh.svg", "<title>两个方框", "<title>2个方框")
        ),
    ]

    static let parts = [
        BrokenCourse(
            "part of an example that does not begin",
            .replace(second, "example=count", "example=count part=Count.swift"),
            .replace(
                "lessons/02-second/lesson.zh.md",
                "example=count",
                "example=count part=Count.swift"
            )
        ),
        BrokenCourse(
            "part with a name that is no file",
            .replace(
                first,
                "```swift example=hello\n",
                "```swift example=hello part=../A.swift\nlet a = 1\n```\n\n```swift example=hello\n"
            ),
            .replace(
                firstChinese,
                "```swift example=hello\n",
                "```swift example=hello part=../A.swift\n```\n\n```swift example=hello\n"
            )
        ),
        BrokenCourse(
            "part twice",
            .replace(
                first,
                "```swift example=hello\n",
                """
                ```swift example=hello part=A.swift
                let a = 1
                ```

                ```swift example=hello part=A.swift
                let a = 1
                ```

                ```swift example=hello

                """
            ),
            .replace(
                firstChinese,
                "```swift example=hello\n",
                """
                ```swift example=hello part=A.swift
                ```

                ```swift example=hello part=A.swift
                ```

                ```swift example=hello

                """
            )
        ),
    ]
}
