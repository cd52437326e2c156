import Testing

struct NormalizedHTMLTests {
    @Test(arguments: [
        ("<p>a\nb</p>\n", "<p>a b</p>"),
        ("<hr />", "<hr>"),
        ("<ul>\n<li>a</li>\n</ul>", "<ul><li>a</li></ul>"),
        ("<h2 id=\"a\">A <a class=\"anchor\" href=\"#a\">#</a></h2>", "<h2>A</h2>"),
    ])
    func takesWhatMeansTheSameAsEqual(left: String, right: String) {
        #expect(NormalizedHTML(left) == NormalizedHTML(right))
    }

    @Test(arguments: [
        ("<pre><code>a  b</code></pre>", "<pre><code>a b</code></pre>"),
        ("<pre><code>a\n</code></pre>", "<pre><code>a</code></pre>"),
        ("<p>a <em>b</em></p>", "<p>a<em>b</em></p>"),
        ("<p>a</p><p>b</p>", "<p>ab</p>"),
        ("<a href=\"b\">a</a>", "<a href=\"c\">a</a>"),
        ("<p>&lt;b&gt;</p>", "<p><b></p>"),
    ])
    func tellsWhatDiffersApart(left: String, right: String) {
        #expect(NormalizedHTML(left) != NormalizedHTML(right))
    }
}
