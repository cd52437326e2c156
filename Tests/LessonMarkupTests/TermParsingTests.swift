import Diagnostics
import LessonMarkup
import Testing

struct TermParsingTests {
    @Test(arguments: [
        ("a [[lock]] b", "a term(lock → lock@1:3) b"),
        (
            "[[critical section|critical sections]]",
            "term(critical section → critical sections@1:1)"
        ),
        ("[[ critical\nsection ]].", "term(critical section →  critical⏎section @1:1)."),
        ("**[[锁]]**是", "strong(term(锁 → 锁@1:3))是"),
        ("[[a *b*]]", "term(a b → a em(b)@1:1)"),
        ("[[`fork`|the call]]", "term(fork → the call@1:1)"),
        ("[[lock|]]", "term(lock → lock@1:1)"),
        ("[see [[lock]]](a.md)", "link(see term(lock → lock@1:6) → a.md @1:1)"),
        ("[[a]][[b]]", "term(a → a@1:1)term(b → b@1:6)"),
        ("[[a]] and [[a]]", "term(a → a@1:1) and term(a → a@1:11)"),
        ("[[[a]]]", "[term(a → a@1:2)]"),
    ])
    func findsTerms(markdown: String, expected: String) {
        #expect(dump(of: markdown, hasTerms: true) == "1:1 paragraph \(expected)\n")
    }

    @Test(arguments: [
        ("`[[lock]]`", "code([[lock]])"),
        ("\\[[lock]]", "[[lock]]"),
        ("[[lock", "[[lock"),
        ("[[]] [[ ]]", "[[]] [[ ]]"),
        ("[[1]](#one)", "link([1] → #one @1:1)"),
        ("[[a]][b]\n\n[b]: c", "link([a] → c @1:1)"),
        ("[a](<b[[c]]> \"[[d]]\")", "link(a → b[[c]] [[d]]@1:1)"),
        ("![a](b.svg \"[[c]]\")", "image(a → b.svg [[c]]@1:1)"),
        ("a <b title=\"[[c]]\">", "a html(<b title=\"[[c]]\">)"),
    ])
    func leavesOtherBracketsAlone(markdown: String, expected: String) {
        #expect(dump(of: markdown, hasTerms: true) == "1:1 paragraph \(expected)\n")
    }

    @Test func leavesHTMLAlone() {
        let html = "1:1 html \"<!-- [[lock]] -->\\n\"\n"
        #expect(dump(of: "<!-- [[lock]] -->\n", hasTerms: true) == html)
    }

    @Test func leavesCodeAlone() {
        #expect(
            dump(of: "```text a=[[b]]\n[[lock]]\n```", hasTerms: true)
                == "1:1 code text a=[[b]] \"[[lock]]\\n\"\n"
        )
    }

    @Test func knowsNoTermsInACourseWithoutGlossary() {
        #expect(dump(of: "a [[lock]] b") == "1:1 paragraph a [[lock]] b\n")
    }

    @Test func findsATermWhoseNameIsALinksDefinitionToo() {
        let markdown = "[[lock]], [lock]\n\n[lock]: https://example.com"
        #expect(
            dump(of: markdown, hasTerms: true)
                == "1:1 paragraph term(lock → lock@1:1), link(lock → https://example.com @1:11)\n"
        )
    }

    @Test func findsTermsInHeadingsListsQuotationsTablesAndFootnotes() {
        let markdown = """
            ## The [[lock]]

            - [[a]]
            > [[b\\|c]] [[two
            > lines]]

            | [[d]] |
            |---|
            | [[e\\|f]][^1] |

            [^1]: [[g]]
            """
        #expect(
            dump(of: markdown, firstLine: 3, hasTerms: true) == """
                3:1 heading 2 #the-lock The term(lock → lock@3:8)
                5:1 list tight
                  item
                    5:3 paragraph term(a → a@5:3)
                6:1 quotation
                  6:3 paragraph term(b → c@6:3) term(two lines → two⏎lines@6:12)
                9:1 table none
                  term(d → d@9:3)
                  term(e → f@11:3)note(0, 1)
                footnote 0 [1]
                  13:7 paragraph term(g → g@13:7)

                """
        )
    }

    @Test(arguments: [
        ("| [[a|b]] |\n|---|---|\n| c | d |", ["1:1 split-term"]),
        ("*[[a* b]]", ["1:1 split-term"]),
        ("[[a]]", []),
        ("[[a", []),
    ])
    func reportsBracketsThatMarkupParts(markdown: String, expected: [String]) {
        #expect(mistakes(in: markdown, hasTerms: true) == expected)
    }

    @Test func givesTheTextOfATermWithoutBrackets() {
        let document = MarkupDocument.parsing("a [[b|c]]", file: "lesson.md", hasTerms: true)
            .document
        guard case .paragraph(let content) = document.blocks.first?.kind else {
            Issue.record("no paragraph")
            return
        }
        #expect(content.plainText == "a c")
        #expect(document.terms.map(\.name) == ["b"])
    }

    @Test func readsManyBracketsInTimeThatGrowsWithTheirNumber() {
        let markdown =
            String(repeating: "[[a", count: 20_000) + "\n\n"
            + String(repeating: String(repeating: "[[a]] ", count: 10_000) + "\n\n", count: 2)
        let document = MarkupDocument.parsing(markdown, file: "lesson.md", hasTerms: true)
            .document
        #expect(document.terms.count == 20_000)
    }

    @Test func placesTermsOnManyLinesOfOneParagraph() {
        let count = 8000  // as many as a paragraph may hold
        let markdown = String(repeating: "a [[b]]\n", count: count)
        let document = MarkupDocument.parsing(markdown, file: "lesson.md", hasTerms: true)
            .document
        #expect(document.terms.map(\.position.line) == Array(1...count))
    }

    @Test func keepsATextThatHasTheMarksItself() {
        #expect(
            dump(of: "\u{91}a\u{92} [[b]]", hasTerms: true) == "1:1 paragraph \u{91}a\u{92} [[b]]\n"
        )
    }
}
