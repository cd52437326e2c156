package import Diagnostics

extension MarkupDocument {
    /// Parses GitHub Flavored Markdown with footnotes and alerts.
    ///
    /// - Parameters:
    ///   - text: The Markdown, without front matter.
    ///   - file: The file's path in diagnostics.
    ///   - firstLine: The line of the file, from 1, on which `text` begins.
    ///   - firstColumn: The column of that line, from 1, at which it begins.
    ///   - hasTerms: Whether `[[…]]` is a term of a glossary; otherwise it is text.
    /// - Returns: The document, and what is wrong with it (an unclosed fence, a footnote without
    ///   definition, …) in reading order.
    package static func parsing(
        _ text: String,
        file: String,
        firstLine: Int = 1,
        firstColumn: Int = 1,
        hasTerms: Bool = false
    ) -> (document: MarkupDocument, diagnostics: [Diagnostic]) {
        let (shallow, deepLine) = NestingLimit.clipping(text)
        let (text, faults) = TextLimits.clipping(shallow)
        let marked = hasTerms ? TermMarks.marking(text) : nil
        let parsed = CommonMarkTree.withTree(of: marked ?? text) { root in
            var converter = DocumentConverter(
                root,
                text: text,
                start: SourcePosition(file: file, line: firstLine, column: firstColumn)
            )
            converter.hasTerms = marked != nil
            if let deepLine {
                let place = converter.place(line: deepLine, column: 1)
                converter.diagnostics.append(.nestingTooDeep(at: place))
                converter.isTooDeep = true
            }
            converter.diagnostics += faults.map { fault, line in
                Diagnostic(fault, at: converter.place(line: line, column: 1))
            }
            let document = converter.document(from: root)
            return (document, converter.diagnostics.inReadingOrder())
        }
        return parsed ?? (MarkupDocument(blocks: []), [])
    }
}
