import TerminalText
import Testing

@Suite struct WrappingTests {
    @Test(
        arguments: [
            ("", 10, [""]),
            ("one two three", 13, ["one two three"]),
            ("one two three", 8, ["one two", "three"]),
            ("incrementation", 5, ["incre", "menta", "tion"]),
            ("  - an indented line", 14, ["  - an", "  indented", "  line"]),
            ("另一个进程的总数", 8, ["另一个进", "程的总数"]),
            ("总数还对吗？你看", 10, ["总数还对", "吗？你看"]),
            ("结果（错误）", 6, ["结果", "（错", "误）"]),
            ("用 fork 创建", 7, ["用 fork", "创建"]),
            (
                "\u{1B}[36mone two\u{1B}[0m three", 7,
                ["\u{1B}[36mone two\u{1B}[0m", "three"]
            ),
        ]
    )
    func breaksLines(text: String, width: Int, lines: [String]) {
        #expect(text.wrapped(to: width) == lines)
    }

    @Test(arguments: 2...40)
    func keepsEveryLineWithinTheWidth(width: Int) {
        let text = "  counter.increment() 返回的值，不能超过“上限”；limit is a_very_long_name_indeed"
        let lines = text.wrapped(to: width)
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        let letters = lines.joined().filter { $0 != " " }
        #expect(letters == text.filter { $0 != " " })
    }
}
