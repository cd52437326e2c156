package import LessonMarkup

extension MarkupDocument {
    /// The document with those footnotes only that it refers to, numbered anew.
    ///
    /// The hints of an exercise are parts of one file; none may show another one's footnotes.
    package func keepingOwnFootnotes() -> MarkupDocument {
        var order: [Int] = []
        var waiting = blocks.flatMap(\.footnoteReferences)[...]
        while let index = waiting.popFirst() {
            guard footnotes.indices.contains(index), !order.contains(index) else { continue }
            order.append(index)
            waiting += footnotes[index].blocks.flatMap(\.footnoteReferences)
        }
        guard order != Array(footnotes.indices) else { return self }
        let numbers = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
        return MarkupDocument(
            blocks: blocks.map { $0.renumberingFootnotes(numbers) },
            footnotes: order.map { index in
                Footnote(
                    label: footnotes[index].label,
                    blocks: footnotes[index].blocks.map { $0.renumberingFootnotes(numbers) }
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

    fileprivate func renumberingFootnotes(_ numbers: [Int: Int]) -> Block {
        mappingInlines { inline in
            guard case .footnoteReference(let index, let occurrence) = inline else { return inline }
            return .footnoteReference(index: numbers[index] ?? index, occurrence: occurrence)
        }
    }
}
