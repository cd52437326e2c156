import LessonMarkup
import MarkupHTML
import Testing

struct SafetyHTMLTests {
    @Test(arguments: [
        "javascript:x", "JaVaScRiPt:x", "java&#10;script:x", "&#1;javascript:x", "vbscript:x",
        "file:///etc",
        "data:text/html,x", "data:image/svg+xml,x",
    ])
    func takesUnsafeAddressesAway(address: String) {
        #expect(page("[a](<\(address)>)") == "<p>a</p>\n")
        #expect(page("![a](<\(address)>)") == "<p>a</p>\n")
    }

    @Test(arguments: [
        "https://a.b/", "mailto:a@b", "../a.md#b", "#javascript:", "javascript.html", "//a",
    ])
    func keepsOtherAddresses(address: String) {
        #expect(page("[a](<\(address)>)") == "<p><a href=\"\(address)\">a</a></p>\n")
    }

    @Test func allowsPicturesWithinAddressesOfImagesOnly() {
        #expect(
            page("![a](data:image/png;x)") == "<p><img src=\"data:image/png;x\" alt=\"a\"></p>\n"
        )
        #expect(page("[a](data:image/png;x)") == "<p>a</p>\n")
    }

    @Test func asksWhereLinksAndImagesLeadAndChecksTheAnswer() {
        let html = page("[a](b.md \"t\") ![c](d.png) [e](f)") { renderer in
            renderer.address = { $0 == "f" ? "javascript:x" : "/site/" + $0 + "?x=1&y='2'" }
        }
        #expect(
            html == """
                <p><a href="/site/b.md?x=1&amp;y=&#x27;2&#x27;" title="t">a</a> \
                <img src="/site/d.png?x=1&amp;y=&#x27;2&#x27;" alt="c"> e</p>

                """
        )
    }

    @Test func replacesWhatNoPageMayHold() {
        #expect(page("a&#27;b\u{7F}\u{C}c\td") == "<p>a\u{FFFD}b\u{FFFD}\u{FFFD}c\td</p>\n")
        #expect(page("&#x91;\u{85}é\u{A0}") == "<p>\u{FFFD}\u{FFFD}é\u{A0}</p>\n")
    }

    @Test func showsRawHTMLAsTextUnlessItIsAllowed() {
        #expect(page("<div>\na\n</div>") == "<p>&lt;div&gt;\na\n&lt;/div&gt;\n</p>\n")
        #expect(page("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
    }

    @Test(arguments: [
        ("a <b>c</b>", "<p>a <b>c</b></p>\n"),
        (
            "<div>\n<SCRIPT src=x></script><style/><titles>\n</div>",
            "<div>\n&lt;SCRIPT src=x>&lt;/script>&lt;style/><titles>\n</div>\n"
        ),
        ("a <iframe>", "<p>a &lt;iframe></p>\n"),
    ])
    func filtersAllowedHTML(markdown: String, html: String) {
        #expect(page(markdown) { $0.allowsRawHTML = true } == html)
    }

    @Test func putsNoLinkIntoALink() {
        #expect(
            page("[a[^n] ![b](c)](d)\n\n[^n]: e").hasPrefix(
                """
                <p><a href="d">a<sup class="footnote-reference" id="fnref:1">1</sup> \
                <img src="c" alt="b"></a></p>

                """
            )
        )
    }

    @Test func escapesEveryAttribute() {
        #expect(
            page("[a](b \"\\\"<&\")") == "<p><a href=\"b\" title=\"&quot;&lt;&amp;\">a</a></p>\n"
        )
        #expect(
            page("```a\"onclick=x\n```").hasPrefix(
                "<div class=\"code\" data-language=\"a&quot;onclick=x\" "
            )
        )
    }

    @Test(arguments: [MarkupRenderer.Words.english, .chinese])
    func hasATitleForEveryAlert(words: MarkupRenderer.Words) {
        #expect(Block.Alert.allCases.allSatisfy { words.alertTitles[$0]?.isEmpty == false })
    }
}
