import Diagnostics
import LessonMarkup

/// The page of an exercise split at its headings `## Hint 1`, `## Hint 2`, ….
struct Hints {
    let statement: MarkupDocument
    let hints: [MarkupDocument]
    let diagnostics: [Diagnostic]

    /// Splits a page; `word` is what its language calls a hint, `nil` if that is not known.
    init(of document: MarkupDocument, word: String?, file: String) {
        guard let word else {
            statement = document
            hints = []
            diagnostics = []
            return
        }
        var parts: [[Block]] = [[]]
        var diagnostics: [Diagnostic] = []
        for block in document.blocks {
            guard let number = Self.number(of: block, word: word) else {
                parts[parts.count - 1].append(block)
                continue
            }
            if number != "\(parts.count)" {
                let heading = "## \(word) \(parts.count)"
                diagnostics.append(.misnumberedHint(expected: heading, at: block.position))
            }
            parts.append([])
        }
        if parts.count == 1 {
            let end = document.blocks.last?.position ?? SourcePosition(file: file)
            diagnostics.append(.noHints(expected: "## \(word) 1", at: end))
        }
        // Each part can be shown alone, so each has the footnotes at hand.
        let documents = parts.map { MarkupDocument(blocks: $0, footnotes: document.footnotes) }
        statement = documents[0]
        hints = Array(documents.dropFirst())
        self.diagnostics = diagnostics
    }

    /// What follows the word in a heading of a hint; `nil` for any other block.
    private static func number(of block: Block, word: String) -> Substring? {
        guard case .heading(level: 2, _, let content) = block.kind else { return nil }
        let text = content.plainText
        guard text.hasPrefix(word) else { return nil }
        let number = text.dropFirst(word.count).drop { $0 == " " }
        return number.allSatisfy(\.isNumber) ? number : nil
    }
}
