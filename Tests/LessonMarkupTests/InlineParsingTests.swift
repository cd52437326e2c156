import LessonMarkup
import Testing

struct InlineParsingTests {
    @Test(arguments: [
        ("*a* **b** ~~c~~ `d`", "em(a) strong(b) del(c) code(d)"),
        ("a\nb  \nc\\\nd", "a⏎b⏎⏎c⏎⏎d"),
        ("[a *b*](c \"d\")", "link(a em(b) → c d@1:1)"),
        ("![a *b*](c.svg \"d\")", "image(a b → c.svg d@1:1)"),
        ("a <b>c</b> &amp; \\*", "a html(<b>)chtml(</b>) & *"),
        (
            "see https://example.com/锁.",
            "see link(https://example.com/锁 → https://example.com/锁 @1:1)."
        ),
        ("me@example.com", "link(me@example.com → mailto:me@example.com @1:1)"),
        ("**中文**，*强调*。", "strong(中文)，em(强调)。"),
    ])
    func parsesInlines(markdown: String, expected: String) {
        #expect(dump(of: markdown) == "1:1 paragraph \(expected)\n")
    }

    @Test(arguments: [
        ("中\n文", "中文"),
        ("中。\nwait", "中。wait"),
        ("`wait`\n（中", "code(wait)（中"),
        ("**中**\n[文](a)", "strong(中)link(文 → a @2:1)"),
        ("カナ\n漢字", "カナ漢字"),
        ("中\nwait", "中⏎wait"),
        ("中\n`文`\n中", "中code(文)中"),
        ("한국\n어", "한국⏎어"),
        ("中  \n文", "中⏎⏎文"),
        ("a\nb", "a⏎b"),
    ])
    func joinsLinesOfScriptsWithoutSpaces(markdown: String, expected: String) {
        #expect(dump(of: markdown) == "1:1 paragraph \(expected)\n")
    }

    @Test func placesLinksOnTheirOwnLines() {
        let markdown = """
            > one [a](b)
            > two [c](d)

            - x
              [e](f)
            """
        #expect(
            dump(of: markdown, firstLine: 5) == """
                5:1 quotation
                  5:3 paragraph one link(a → b @5:7)⏎two link(c → d @6:7)
                8:1 list tight
                  item
                    8:3 paragraph x⏎link(e → f @9:3)

                """
        )
    }

    @Test func numbersFootnotesByTheirFirstReferences() {
        let markdown = """
            a[^x] b[^y] c[^x]

            [^y]: Why.
            [^x]: Ex, see[^y].

                More.
            """
        #expect(
            dump(of: markdown) == """
                1:1 paragraph anote(0, 1) bnote(1, 1) cnote(0, 2)
                footnote 0 [x]
                  4:7 paragraph Ex, seenote(1, 2).
                  6:5 paragraph More.
                footnote 1 [y]
                  3:7 paragraph Why.

                """
        )
    }

    @Test func givesPlainTextWithoutMarkup() {
        let document = MarkupDocument.parsing("a *b `c`* [d](e)\n![f](g)", file: "lesson.md")
            .document
        guard case .paragraph(let content) = document.blocks.first?.kind else {
            Issue.record("no paragraph")
            return
        }
        #expect(content.plainText == "a b c d f")
    }
}
