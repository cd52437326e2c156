extension CodeBlock {
    /// Reads the info string of a fence: the language, then attributes.
    ///
    /// - Parameters:
    ///   - infoString: As the parser gives it, entities and escapes resolved.
    ///   - text: The code.
    init(infoString: String, text: String) {
        let words = infoString.split(whereSeparator: \.isWhitespace)
        let attributes = words.dropFirst().map { word in
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
        }
        self.init(
            language: words.first?.lowercased() ?? "",
            attributes: Dictionary(attributes) { first, _ in first },
            text: text
        )
    }
}
