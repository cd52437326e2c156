extension String {
    /// The text within an HTML element or a quoted attribute.
    var htmlText: String {
        replacingScalars([
            "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
            "\u{0}": "\u{FFFD}",
        ])
    }

    /// The text with what stands between backticks as code, escaped.
    var htmlWithCode: String {
        let parts = split(separator: "`", omittingEmptySubsequences: false)
        // With an odd number of backticks, nobody can say which text is code.
        guard parts.count % 2 == 1 else { return htmlText }
        return parts.enumerated()
            .map { index, part in
                let text = String(part).htmlText
                return index % 2 == 0 ? text : "<code>\(text)</code>"
            }
            .joined()
    }
}
