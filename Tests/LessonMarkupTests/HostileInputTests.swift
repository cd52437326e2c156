import Diagnostics
import LessonMarkup
import Testing

@Suite(.timeLimit(.minutes(1)))
struct HostileInputTests {
    /// How often each piece is repeated, so that quadratic time would pass the limit.
    private static let count = 20_000

    @Test(arguments: [
        (">", "\n"), ("- ", "\n"), ("1. ", ""), ("*a _a ", "b_ b*"), ("![", "](b)"),
    ])
    func cutsNestingOffWithOneMistake(opening: String, closing: String) {
        let count = 5000  // in one paragraph, which may be so long
        let markdown =
            String(repeating: opening, count: count) + "a"
            + String(repeating: closing, count: count)
        let diagnostics = MarkupDocument.parsing(markdown, file: "lesson.md").diagnostics
        #expect(diagnostics.map(\.code) == ["nesting-too-deep"])
    }

    @Test(arguments: [
        "[", "[a](", "a`", "*a_ ", "<", "&", "~~a ", "a@b.c/", "www.a.b(", "## a\n", "* ",
        "- - -\n",
        "\\", "\"", "|", "|-\n", "    a\n", "\\[^a] ", "\u{0}", "\r\n", "\u{FEFF}\r\u{2028}", "锁",
    ])
    func readsOddTextWithoutMistakes(piece: String) {
        // In paragraphs that are as long as they may be.
        let count =
            piece.contains("|-") ? 90 : piece.contains("|") ? 900 : 60_000 / piece.utf8.count
        let paragraph = String(repeating: piece, count: min(count, Self.count)) + "\n\n"
        let markdown = String(repeating: paragraph, count: Self.count / count + 1)
        #expect(mistakes(in: markdown) == [])
    }

    /// Each takes the library time that grows with the square of its length.
    @Test(arguments: [
        ("", "![[]()", "paragraph-too-long"),
        ("x ", "<![CDATA[ ", "paragraph-too-long"),
        ("|a|\n|-|\n", "|", "too-many-columns"),
        ("|a|b|c|\n|-|-|-|\n", "a\n", "too-many-missing-cells"),
        ("", "a|b|c\n-|-\n", "too-many-rules"),
        ("[a]: " + String(repeating: "b", count: 9999) + "\n\n", "[a] ", "addresses-too-long"),
    ])
    func cutsOffWhatNobodyWrites(start: String, piece: String, code: String) {
        let markdown = start + String(repeating: piece, count: Self.count)
        let codes = MarkupDocument.parsing(markdown, file: "lesson.md").diagnostics.map(\.code)
        #expect(codes.contains(code))
    }

    @Test func keepsTheLinesOfWhatIsCutOff() {
        let long = String(repeating: "a\n", count: 40_000)
        let (document, diagnostics) = MarkupDocument.parsing(long + "\nb", file: "lesson.md")
        #expect(document.blocks.map(\.position.line) == [1, 40_002])
        #expect(diagnostics.map(\.position.line) == [32_769])
    }

    @Test func findsManyMistakesInLinearTime() {
        let markdown = (0..<Self.count).map { "a[^\($0)]\n\n" }.joined()
        let expected = (0..<Self.count).map { "\($0 * 2 + 1):2 undefined-footnote" }
        #expect(mistakes(in: markdown) == expected)
    }

    @Test func keepsAllTextOfWhatIsTooDeep() {
        let opening = String(repeating: "*a _a ", count: 60)
        let markdown = opening + "`kept`" + String(repeating: "b_ b*", count: 60)
        let text = dump(of: markdown)
        #expect(text.contains("kept"))
        #expect(text.count { $0 == "b" } == 120)
    }

    @Test func parsesInManyTasksAtOnceAsInOne() async {
        let markdown = String(repeating: "~~a~~ www.example.com *b* | c\n\n", count: 200)
        let expected = dump(of: markdown)
        await withTaskGroup(of: String.self) { group in
            for _ in 0..<8 { group.addTask { dump(of: markdown) } }
            for await found in group { #expect(found == expected) }
        }
    }
}
