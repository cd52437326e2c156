package import Diagnostics

extension MarkupDocument {
    /// Parses GitHub Flavored Markdown with footnotes and alerts.
    ///
    /// - Parameters:
    ///   - text: The Markdown, without front matter.
    ///   - file: The file's path in diagnostics.
    ///   - firstLine: The line of the file, from 1, on which `text` begins.
    /// - Returns: The document, and what is wrong with it (an unclosed fence, a footnote without
    ///   definition, …) in reading order.
    package static func parsing(
        _ text: String,
        file: String,
        firstLine: Int = 1
    ) -> (document: MarkupDocument, diagnostics: [Diagnostic]) {
        let (shallow, deepLine) = NestingLimit.clipping(text)
        let (text, faults) = TextLimits.clipping(shallow)
        let parsed = CommonMarkTree.withTree(of: text) { root in
            var converter = DocumentConverter(root, text: text, file: file, firstLine: firstLine)
            if let deepLine {
                let place = SourcePosition(file: file, line: firstLine - 1 + deepLine)
                converter.diagnostics.append(.nestingTooDeep(at: place))
                converter.isTooDeep = true
            }
            converter.diagnostics += faults.map { fault, line in
                Diagnostic(fault, at: SourcePosition(file: file, line: firstLine - 1 + line))
            }
            let document = converter.document(from: root)
            return (document, converter.diagnostics.inReadingOrder())
        }
        return parsed ?? (MarkupDocument(blocks: []), [])
    }
}
