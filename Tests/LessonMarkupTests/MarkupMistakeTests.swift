import Diagnostics
import LessonMarkup
import Testing

struct MarkupMistakeTests {
    @Test(arguments: [
        ("text", []),
        ("```\nclosed\n```", []),
        ("```\nopen", ["1:1 unclosed-fence"]),
        ("a\n\n~~~~ swift\nopen\n~~~\n", ["3:1 unclosed-fence"]),
        ("````\n```\n````", []),
        ("> ```\n> open\n\nnext", ["1:3 unclosed-fence"]),
        ("> ```\n> closed\n> ```\n", []),
        ("> ```\n> open\n```\nnew\n```\n", ["1:3 unclosed-fence"]),
        ("- ```\n  closed\n  ```\n", []),
        ("- ```\n  open\n```\nnew\n```\n", ["1:3 unclosed-fence"]),
        ("1. a\n   - > ```\n     > closed\n     > ```\n", []),
        ("    ```\n    indented", []),
        ("```\n", ["1:1 unclosed-fence"]),
    ])
    func findsUnclosedFences(markdown: String, expected: [String]) {
        #expect(mistakes(in: markdown) == expected)
    }

    @Test(arguments: [
        ("a[^b]", ["1:2 undefined-footnote"]),
        ("a \\[^b]", []),
        ("a `[^b]`", []),
        ("`[^c]` \\[^b]\n[^b] [^b]", ["2:1 undefined-footnote"]),
        ("| x |\n|---|\n| y[^b] |", ["3:4 undefined-footnote"]),
        ("a[^b]\n\n[^b]: c", []),
        ("a[^b]\n\n[^b]: c[^d]", ["3:8 undefined-footnote"]),
        ("a\n\n[^b]: c", ["3:1 unused-footnote"]),
        ("```\n[^b]: c\n```", []),
        ("a[^b]\n\n[^b]: c\n\n[^B]: d", ["5:1 duplicate-footnote"]),
    ])
    func findsFootnotesWithoutTheirOtherHalf(markdown: String, expected: [String]) {
        #expect(mistakes(in: markdown) == expected)
    }

    @Test(arguments: [
        ("> [!NOTE]\n> a", []),
        ("> [!HINT]\n> a", ["1:1 unknown-alert"]),
        ("> [!NOTE] a", ["1:1 text-beside-alert"]),
        ("> [a]", []),
        ("> [!not an alert] a", []),
    ])
    func findsAlertsThatAreNone(markdown: String, expected: [String]) {
        #expect(mistakes(in: markdown) == expected)
    }

    @Test func findsAnchorsThatThePageHasAnyhow() {
        let mistakes = mistakes(in: "## a {#page-content}\n\n## b {#hint-2}\n\n## c {#hint-line}")
        #expect(mistakes == ["1:1 reserved-anchor", "3:1 reserved-anchor"])
    }

    @Test(arguments: [
        ("**锁**，", []),
        ("这是**“锁”**的", ["1:1 plain-stars"]),
        ("这是**锁。**\n然后**锁。**后", ["1:1 plain-stars"]),
        ("`**` 2 \\*\\* 3", []),
        ("a * b ** c", ["1:1 plain-stars"]),
    ])
    func findsStarsThatMakeNothingStrong(markdown: String, expected: [String]) {
        #expect(mistakes(in: markdown) == expected)
    }

    @Test func findsAnAnchorThatIsGivenTwice() {
        #expect(mistakes(in: "## A {#x}\n\n## B {#x}\n\n## X\n") == ["3:1 duplicate-anchor"])
    }

    @Test func countsLinesFromTheFilesStart() {
        #expect(mistakes(in: "a\n\n```\n", firstLine: 10) == ["12:1 unclosed-fence"])
    }

    @Test func saysWhatIsWrongAndHowToMendItInBothLanguages() {
        let diagnostics = MarkupDocument.parsing("````\n", file: "a/lesson.md").diagnostics
        #expect(
            diagnostics.map { $0.line(in: .english) } == [
                "a/lesson.md:1:1: error: this code block is never closed"
                    + " (end it with a line of ````)"
            ]
        )
        #expect(
            diagnostics.map { $0.line(in: .chinese) } == [
                "a/lesson.md:1:1: 错误: 这个代码块没有结束标记（在代码末尾另起一行写 ````）"
            ]
        )
    }
}
