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
        let inBlocks = { (blocks: [Block]) in blocks.map { $0.renumberingFootnotes(numbers) } }
        let inText = { (content: [Inline]) in content.map { $0.renumberingFootnotes(numbers) } }
        let kind: Kind =
            switch kind {
            case .heading(let level, let anchor, let content):
                .heading(level: level, anchor: anchor, inText(content))
            case .paragraph(let content): .paragraph(inText(content))
            case .quotation(let blocks): .quotation(inBlocks(blocks))
            case .alert(let alert, let blocks): .alert(alert, inBlocks(blocks))
            case .list(let list):
                .list(
                    List(
                        start: list.start,
                        isTight: list.isTight,
                        items: list.items.map { item in
                            Item(isDone: item.isDone, blocks: inBlocks(item.blocks))
                        }
                    )
                )
            case .table(let table):
                .table(
                    Table(
                        alignments: table.alignments,
                        header: table.header.map(inText),
                        rows: table.rows.map { $0.map(inText) }
                    )
                )
            case .code, .thematicBreak, .html: kind
            }
        return Block(kind, at: position)
    }
}

extension Inline {
    fileprivate func renumberingFootnotes(_ numbers: [Int: Int]) -> Inline {
        let inText = { (content: [Inline]) in content.map { $0.renumberingFootnotes(numbers) } }
        return switch self {
        case .footnoteReference(let index, let occurrence):
            .footnoteReference(index: numbers[index] ?? index, occurrence: occurrence)
        case .emphasis(let content): .emphasis(inText(content))
        case .strong(let content): .strong(inText(content))
        case .strikethrough(let content): .strikethrough(inText(content))
        case .link(let link):
            .link(
                Link(
                    destination: link.destination,
                    title: link.title,
                    content: inText(link.content),
                    position: link.position
                )
            )
        case .term, .text, .softBreak, .lineBreak, .code, .image, .html: self
        }
    }
}
