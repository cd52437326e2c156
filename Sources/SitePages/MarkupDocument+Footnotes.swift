package import LessonMarkup

extension MarkupDocument {
    /// The document with those footnotes only that it refers to, numbered anew.
    ///
    /// The hints of an exercise are parts of one file; none may show another one's footnotes.
    package func keepingOwnFootnotes() -> MarkupDocument {
        guard !footnotes.isEmpty else { return self }
        var order: [Int] = []
        var known: Set<Int> = []
        var waiting = blocks.flatMap(\.footnoteReferences)
        while !waiting.isEmpty {
            let new = waiting.filter { footnotes.indices.contains($0) && known.insert($0).inserted }
            order += new
            waiting = new.flatMap { footnotes[$0].blocks.flatMap(\.footnoteReferences) }
        }
        var numbering = FootnoteNumbering(
            numbers: Dictionary(uniqueKeysWithValues: zip(order, order.indices))
        )
        return MarkupDocument(
            blocks: blocks.map { numbering.block($0) },
            footnotes: order.map { index in
                Footnote(
                    label: footnotes[index].label,
                    blocks: footnotes[index].blocks.map { numbering.block($0) }
                )
            }
        )
    }
}

extension Block {
    fileprivate var footnoteReferences: [Int] {
        withDescendants.flatMap(\.inlines).flatMap(\.withDescendants).compactMap { inline in
            guard case .footnoteReference(let index, _) = inline else { return nil }
            return index
        }
    }
}

/// Numbers footnotes and the references to each anew, in the order of the text.
private struct FootnoteNumbering {
    /// The new index of each footnote by its old one.
    let numbers: [Int: Int]
    private var occurrences: [Int: Int] = [:]

    init(numbers: [Int: Int]) { self.numbers = numbers }

    mutating func block(_ block: Block) -> Block {
        block.mappingInlines { inline in
            guard case .footnoteReference(let old, _) = inline else { return inline }
            let index = numbers[old] ?? old
            occurrences[index, default: 0] += 1
            return .footnoteReference(index: index, occurrence: occurrences[index] ?? 1)
        }
    }
}
