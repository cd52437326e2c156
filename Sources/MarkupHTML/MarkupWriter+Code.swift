import CodeHighlighting
import LessonMarkup

extension MarkupWriter {
    /// A block of code: each run of shown lines in a `pre`, each run of hidden ones folded.
    mutating func writeCode(_ code: CodeBlock) {
        let isOutput = code.language == "output"
        output.raw("<div class=\"\(isOutput ? "output" : "code")\"")
        if !isOutput, !code.language.isEmpty { output.attribute("data-language", code.language) }
        output.raw(" role=\"group\"")
        output.attribute("aria-label", isOutput ? outputLabel(of: code) : codeLabel(of: code))
        output.raw(">")
        if isOutput {
            output.raw("<p class=\"output-label\" aria-hidden=\"true\">")
            output.escaped(outputLabel(of: code))
            output.raw("</p>")
        }
        writeFileName(of: code)
        let shown = code.excerpt ?? code.text
        var tokens = CodeLanguage(named: code.language)?.tokens(of: shown)[...]
        for region in CodeRegion.regions(of: shown) {
            if region.isHidden {
                output.raw("<details class=\"hidden-code\"><summary>")
                output.escaped(renderer.words.hiddenCode)
                output.raw("</summary>")
            }
            output.raw("<pre tabindex=\"0\"><code>")
            write(region.text, tokens: &tokens)
            output.raw("</code></pre>")
            if region.isHidden { output.raw("</details>") }
        }
        output.raw("</div>\n")
    }

    /// The name of the file, above a program's part.
    private mutating func writeFileName(of code: CodeBlock) {
        guard let file = code.attributes["part"], !file.isEmpty else { return }
        output.raw("<p class=\"output-label\" aria-hidden=\"true\">")
        output.escaped(file)
        output.raw("</p>")
    }

    /// One region; takes from `tokens` those that end in it, while one that goes on stays.
    private mutating func write(_ region: Substring, tokens: inout ArraySlice<HighlightedToken>?) {
        guard tokens != nil else { return output.escaped(region) }
        while let token = tokens?.first, token.text.startIndex < region.endIndex {
            let start = max(token.text.startIndex, region.startIndex)
            let end = min(token.text.endIndex, region.endIndex)
            if start < end { write(region[start..<end], as: token.kind) }
            if token.text.endIndex > region.endIndex { return }
            tokens?.removeFirst()
        }
    }

    private mutating func write(_ text: Substring, as kind: TokenKind) {
        if kind == .plain { return output.escaped(text) }
        output.raw("<span class=\"t-\(kind.rawValue)\">")
        output.escaped(text)
        output.raw("</span>")
    }

    private func outputLabel(of code: CodeBlock) -> String {
        if code.attributes["unordered"] != nil { return renderer.words.outputUnordered }
        if code.attributes["contains"] != nil { return renderer.words.outputContains }
        return renderer.words.output
    }

    private func codeLabel(of code: CodeBlock) -> String {
        guard let language = CodeLanguage(named: code.language) else { return renderer.words.code }
        let file = code.attributes["part"].map { renderer.words.comma + $0 } ?? ""
        return renderer.words.code + renderer.words.colon + language.displayName + file
    }
}

extension CodeLanguage {
    fileprivate var displayName: String {
        switch self {
        case .swift: "Swift"
        case .python: "Python"
        case .shell: "Shell"
        case .c: "C"
        case .json: "JSON"
        }
    }
}
