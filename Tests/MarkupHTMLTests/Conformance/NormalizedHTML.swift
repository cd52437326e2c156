/// HTML without what makes no difference to the meaning of its Markdown.
///
/// That is white space round blocks, how void elements and quotes are written, and what our pages
/// add to every document: anchors, wrappers of code and classes of tokens.
struct NormalizedHTML: Equatable, CustomStringConvertible {
    let description: String

    /// - Parameter html: From the specification or from the renderer.
    init(_ html: String) {
        let plain = Self.withoutAdditions(html)
        var result = ""
        var isPreformatted = false
        for piece in plain.matches(of: /<[^>]*>|[^<]+|</) {
            let text = String(piece.output)
            if text.hasPrefix("<pre") { isPreformatted = true }
            if text.hasPrefix("</pre") { isPreformatted = false }
            if text.hasPrefix("<") {
                result += text.replacing(/\s*\/>$/, with: ">").replacing(/\s+/, with: " ")
            } else if isPreformatted {
                result += text.replacing("&quot;", with: "\"")
            } else {
                result += text.replacing("&quot;", with: "\"").replacing(/\s+/, with: " ")
            }
        }
        let blocks = /\s*(<\/?(?:blockquote|h[1-6]|hr|li|ol|p|pre|ul|div|table)\b[^>]*>)\s*/
        description = Self.outsidePreformatted(result) { text in
            text.replacing(blocks) { match in String(match.output.1) }
        }
    }

    private static func withoutAdditions(_ html: String) -> String {
        html
            .replacing(/\ <a class="anchor"[^>]*>#<\/a>/, with: "")
            .replacing(/<(h[1-6]) id="[^"]*">/) { "<\($0.output.1)>" }
            .replacing(/<span class="t-[a-z]+">([^<]*)<\/span>/) { String($0.output.1) }
            .replacing(
                /<div class="code"(?: data-language="([^"]*)")? role="group" aria-label="[^"]*">/
                    .ignoresCase()
            ) { match in match.output.1.map { "<code-of-\($0)>" } ?? "" }
            .replacing(/<code-of-([^>]*)><pre tabindex="0"><code>/) { match in
                "<pre><code class=\"language-\(match.output.1)\">"
            }
            .replacing("<pre tabindex=\"0\">", with: "<pre>")
            .replacing("</pre></div>", with: "</pre>")
    }

    private static func outsidePreformatted(_ html: String, _ change: (String) -> String) -> String
    {
        var result = ""
        var rest = html[...]
        while let match = rest.firstMatch(of: /<pre>.*?<\/pre>/.dotMatchesNewlines()) {
            let before = change(String(rest[..<match.range.lowerBound]) + "<pre>")
            result += before.dropLast("<pre>".count)
            result += match.output
            rest = rest[match.range.upperBound...].drop(while: \.isWhitespace)
        }
        return result + change(String(rest))
    }
}
