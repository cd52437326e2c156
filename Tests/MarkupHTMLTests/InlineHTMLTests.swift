import LessonMarkup
import MarkupHTML
import Testing

struct InlineHTMLTests {
    @Test(arguments: [
        ("a < b & \"c\"", "<p>a &lt; b &amp; &quot;c&quot;</p>\n"),
        (
            "*a* **b** ~~c~~ `d<e`",
            "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;e</code></p>\n"
        ),
        ("www.example.com", "<p><a href=\"http://www.example.com\">www.example.com</a></p>\n"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"),
    ])
    func writesInlines(markdown: String, html: String) {
        let document = MarkupDocument.parsing(markdown, file: "lesson.md").document
        #expect(MarkupRenderer().html(of: document) == html)
    }
}
