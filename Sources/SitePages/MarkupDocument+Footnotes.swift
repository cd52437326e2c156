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
        let kind: Block.Kind =
            switch block.kind {
            case .heading(let level, let anchor, let content):
                .heading(level: level, anchor: anchor, text(content))
            case .paragraph(let content): .paragraph(text(content))
            case .quotation(let blocks): .quotation(blocks.map { self.block($0) })
            case .alert(let alert, let blocks): .alert(alert, blocks.map { self.block($0) })
            case .list(let list):
                .list(
                    Block.List(
                        start: list.start,
                        isTight: list.isTight,
                        items: list.items.map { item in
                            Block.Item(
                                isDone: item.isDone,
                                blocks: item.blocks.map { self.block($0) }
                            )
                        }
                    )
                )
            case .table(let table):
                .table(
                    Block.Table(
                        alignments: table.alignments,
                        header: table.header.map { text($0) },
                        rows: table.rows.map { row in row.map { text($0) } }
                    )
                )
            case .code, .thematicBreak, .html: block.kind
            }
        return Block(kind, at: block.position)
    }

    private mutating func text(_ content: [Inline]) -> [Inline] {
        content.map { inline in
            switch inline {
            case .footnoteReference(let old, _):
                let index = numbers[old] ?? old
                occurrences[index, default: 0] += 1
                return .footnoteReference(index: index, occurrence: occurrences[index] ?? 1)
            case .emphasis(let content): return .emphasis(text(content))
            case .strong(let content): return .strong(text(content))
            case .strikethrough(let content): return .strikethrough(text(content))
            case .link(let link):
                return .link(
                    Inline.Link(
                        destination: link.destination,
                        title: link.title,
                        content: text(link.content),
                        position: link.position
                    )
                )
            case .term, .text, .softBreak, .lineBreak, .code, .image, .html: return inline
            }
        }
    }
}
