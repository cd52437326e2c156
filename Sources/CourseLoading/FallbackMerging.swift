import CourseModel
import Diagnostics
import LessonMarkup
import Translations

/// Makes what a page shows of a translation: its blocks, and the original's where one is missing
/// or older than its original.
struct FallbackMerging {
    let language: Language
    let originalLanguage: Language
    /// The original's document, code shared.
    let original: MarkupDocument
    /// What the language calls a hint; `nil` for a lesson.
    let hintWord: String?

    /// The original in place of a file that is missing.
    func wholeText() -> (document: MarkupDocument, fallback: Fallback) {
        let document = MarkupDocument(
            blocks: original.blocks.map(leadingHere),
            footnotes: original.footnotes.map { footnote in
                MarkupDocument.Footnote(
                    label: footnote.label,
                    blocks: footnote.blocks.map(leadingHere)
                )
            }
        )
        return (document, Fallback(language: originalLanguage, isWholeText: true))
    }

    /// A translation with the original's blocks where they are needed.
    ///
    /// - Parameters:
    ///   - translation: The translation's document, code shared.
    ///   - comparison: How its blocks stand to the original's.
    /// - Returns: The document; no fallback if nothing of the original is in it.
    func merged(
        _ translation: MarkupDocument,
        _ comparison: TranslationComparison
    ) -> (document: MarkupDocument, fallback: Fallback?) {
        let isWhole = comparison.blocks.allSatisfy { !$0.state.needsOriginal || $0.isHead }
        guard !isWhole else { return (translation, nil) }
        var passages: [SourcePosition: Fallback.Reason] = [:]
        var notes = MergedFootnotes(original: original, translation: translation)
        var blocks: [Block] = []
        for block in comparison.blocks {
            if block.state.needsOriginal, let index = block.originalIndex, let unit = block.original
            {
                let fallback = original.blocks[index]
                if unit.hasWords || block.translation != nil {
                    passages[fallback.position] = block.state.reason
                }
                blocks.append(
                    notes.numbering(hintHere(leadingHere(fallback), unit), isOriginal: true)
                )
            } else if let index = block.translationIndex {
                blocks.append(notes.numbering(translation.blocks[index], isOriginal: false))
            }
        }
        for block in comparison.blocks where block.state.needsOriginal {
            guard let unit = block.original, unit.kind == .footnote else { continue }
            notes.takeFromOriginal(unit.key)
        }
        let (footnotes, taken) = notes.footnotes(mapping: leadingHere)
        for block in comparison.blocks where block.original?.kind == .footnote {
            guard let place = taken[block.original?.key ?? ""] else { continue }
            passages[place] = block.state.reason
        }
        return (
            MarkupDocument(blocks: blocks, footnotes: footnotes),
            Fallback(language: originalLanguage, passages: passages)
        )
    }

    /// The heading of a hint in this language, by which hints are found.
    private func hintHere(_ block: Block, _ unit: TranslationUnit) -> Block {
        guard unit.kind == .hint, let hintWord, let key = unit.key,
            case .heading(let level, let anchor, _) = block.kind
        else { return block }
        let number = key.split(separator: " ").dropFirst().first ?? ""
        let heading = Block.Kind.heading(
            level: level,
            anchor: anchor,
            [.text("\(hintWord) \(number)")]
        )
        return Block(heading, at: block.position)
    }

    /// The block with links to the original's language leading to this one's pages.
    private func leadingHere(_ block: Block) -> Block {
        block.mappingInlines { inline in
            guard case .link(let link) = inline else { return inline }
            let end = link.destination.firstIndex(of: "#") ?? link.destination.endIndex
            let path = link.destination[..<end]
            for stem in ["lesson", "exercise"] {
                let name = "\(stem).\(originalLanguage.rawValue).md"
                guard path == name || path.hasSuffix("/" + name) else { continue }
                let here = "\(stem).\(language.rawValue).md"
                return .link(
                    Inline.Link(
                        destination: path.dropLast(name.count) + here + link.destination[end...],
                        title: link.title,
                        content: link.content,
                        position: link.position
                    )
                )
            }
            return inline
        }
    }
}

extension TranslationComparison.State {
    /// Whether a page shows the original.
    fileprivate var needsOriginal: Bool { reason != nil }

    fileprivate var reason: Fallback.Reason? {
        switch self {
        case .missing: .missing
        case .stale: .stale
        case .current, .unrecorded, .extra: nil
        }
    }
}

extension TranslationComparison.ComparedBlock {
    /// Whether it is a title or a summary; a page keeps them even if they are old.
    fileprivate var isHead: Bool {
        let kind = original?.kind ?? translation?.kind
        return kind == .title || kind == .summary
    }
}
