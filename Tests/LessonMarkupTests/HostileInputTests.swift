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
        let markdown =
            String(repeating: opening, count: Self.count) + "a"
            + String(repeating: closing, count: Self.count)
        let diagnostics = MarkupDocument.parsing(markdown, file: "lesson.md").diagnostics
        #expect(diagnostics.map(\.code) == ["nesting-too-deep"])
    }

    @Test(arguments: [
        "[", "[a](", "a`", "*a_ ", "<", "&", "~~a ", "a@b.c/", "www.a.b(", "## a\n", "* ",
        "- - -\n",
        "\\", "\"", "|", "|-\n", "    a\n", "\\[^a] ", "\u{0}", "\r\n", "\u{FEFF}\r\u{2028}", "锁",
    ])
    func readsOddTextWithoutMistakes(piece: String) {
        #expect(mistakes(in: String(repeating: piece, count: Self.count)) == [])
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
