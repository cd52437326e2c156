import Diagnostics
import LessonMarkup

/// The footnotes of a text that was put together from two, numbered by their first references.
struct MergedFootnotes {
    let original: MarkupDocument
    let translation: MarkupDocument
    private var order: [String] = []
    private var occurrences: [String: Int] = [:]
    private var fromOriginal: Set<String> = []

    init(original: MarkupDocument, translation: MarkupDocument) {
        self.original = original
        self.translation = translation
    }

    /// Labels are the same if only their case differs.
    private func key(_ index: Int, isOriginal: Bool) -> String {
        let footnotes = isOriginal ? original.footnotes : translation.footnotes
        guard footnotes.indices.contains(index) else { return "" }
        return footnotes[index].label.lowercased()
    }

    /// A block with its references counted anew.
    mutating func numbering(_ block: Block, isOriginal: Bool) -> Block {
        block.mappingInlines { inline in
            guard case .footnoteReference(let index, _) = inline else { return inline }
            let key = key(index, isOriginal: isOriginal)
            let number = order.firstIndex(of: key) ?? order.count
            if number == order.count { order.append(key) }
            occurrences[key, default: 0] += 1
            return .footnoteReference(index: number, occurrence: occurrences[key, default: 1])
        }
    }

    /// Notes that a footnote's text is the original's.
    mutating func takeFromOriginal(_ key: String?) {
        if let key { fromOriginal.insert(String(key.dropFirst("footnote ".count))) }
    }

    /// The footnotes that anything refers to, and the places of those that are the original's, by
    /// the keys of their units.
    mutating func footnotes(
        mapping: (Block) -> Block
    ) -> ([MarkupDocument.Footnote], [String: SourcePosition]) {
        let own = Dictionary(
            translation.footnotes.map { ($0.label.lowercased(), $0) }
        ) { first, _ in first }
        let theirs = Dictionary(
            original.footnotes.map { ($0.label.lowercased(), $0) }
        ) { first, _ in first }
        var footnotes: [MarkupDocument.Footnote] = []
        var places: [String: SourcePosition] = [:]
        var next = 0
        while next < order.count {
            let key = order[next]
            let isOriginal = fromOriginal.contains(key) || own[key] == nil
            let footnote = (isOriginal ? theirs[key] : own[key]) ?? own[key]
            let blocks = (footnote?.blocks ?? []).map { block in
                numbering(isOriginal ? mapping(block) : block, isOriginal: isOriginal)
            }
            if isOriginal, let place = blocks.first?.position { places["footnote \(key)"] = place }
            footnotes.append(
                MarkupDocument.Footnote(label: footnote?.label ?? key, blocks: blocks)
            )
            next += 1
        }
        return (footnotes, places)
    }
}
