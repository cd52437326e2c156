extension Block {
    /// The block with every inline in it replaced, what is inside of an inline first.
    package func mappingInlines(_ replacement: (Inline) -> Inline) -> Block {
        func inBlocks(_ blocks: [Block]) -> [Block] {
            blocks.map { $0.mappingInlines(replacement) }
        }
        func inText(_ text: [Inline]) -> [Inline] { text.map { $0.mappingInlines(replacement) } }
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
            default: kind
            }
        return Block(kind, at: position)
    }
}

extension Inline {
    fileprivate func mappingInlines(_ replacement: (Inline) -> Inline) -> Inline {
        func inText(_ text: [Inline]) -> [Inline] { text.map { $0.mappingInlines(replacement) } }
        let mapped: Inline =
            switch self {
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
            default: self
            }
        return replacement(mapped)
    }
}
