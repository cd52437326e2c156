import TerminalText
import Testing

@Suite struct WidthTests {
    @Test(
        arguments: [
            ("", 0), ("abc", 3), ("✔ 10/10", 7), ("原子计数器", 10), ("（a）", 5), ("é", 1),
            ("e\u{301}", 1), ("한글", 4), ("👩‍🔬", 2), ("a\u{200B}b", 2), ("\u{1B}[31mred\u{1B}[0m", 3),
            ("⠋", 1), ("…", 1),
        ]
    )
    func countsColumns(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test(
        arguments: [
            ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("原子计数", 5, "原子…"), ("原子计数", 4, "原…"),
            ("\u{1B}[31mredder\u{1B}[0m", 4, "\u{1B}[31mred…\u{1B}[0m"), ("abc", 1, "…"),
            ("abc", 0, ""),
        ]
    )
    func cutsToAWidth(text: String, width: Int, cut: String) {
        #expect(text.clipped(to: width) == cut)
    }

    @Test func alignsColumnsOfChineseAndLatin() {
        let columns = TextColumns(rows: [["原子", "1", ""], ["gather", "22", "x"]])
        #expect(columns.lines() == ["原子    1", "gather  22  x"])
    }

    @Test func cutsTheFlexibleColumnOfALongLine() {
        let columns = TextColumns(rows: [["a", "a long title that is cut", "end"]])
        #expect(columns.lines(width: 20, flexible: 1) == ["a  a long titl…  end"])
    }
}
