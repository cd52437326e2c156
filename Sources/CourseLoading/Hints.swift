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

    /// The numbers of hints by the indices of the blocks that are their headings.
    ///
    /// One that is left out leaves a gap; numbers that do not grow are a mistake, and then hints
    /// are counted.
    static func numbers(in document: MarkupDocument, word: String) -> [Int: Int] {
        let found = document.blocks.enumerated().compactMap { index, block in
            number(of: block, word: word).map { (index, Int($0) ?? 0) }
        }
        let isGrowing = zip(found, found.dropFirst()).allSatisfy { $0.1 < $1.1 }
        let isSound = isGrowing && (found.first?.1 ?? 1) > 0
        return Dictionary(
            uniqueKeysWithValues: found.enumerated().map { count, hint in
                (hint.0, isSound ? hint.1 : count + 1)
            }
        )
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
