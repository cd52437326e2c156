package import Diagnostics

extension MarkupDocument {
    /// Parses GitHub Flavored Markdown with footnotes and alerts.
    ///
    /// - Parameters:
    ///   - text: The Markdown, without front matter.
    ///   - file: The file's path in diagnostics.
    ///   - firstLine: The line of the file, from 1, on which `text` begins.
    /// - Returns: The document, and what is wrong with it (an unclosed fence, a footnote without
    ///   definition, …).
    package static func parsing(
        _ text: String,
        file: String,
        firstLine: Int = 1
    ) -> (document: MarkupDocument, diagnostics: [Diagnostic]) {
        (MarkupDocument(blocks: []), [])
    }
}
