extension MarkupDocument {
    /// Every block, however deep, in the order of the text; those of footnotes last.
    package var allBlocks: [Block] {
        (blocks + footnotes.flatMap(\.blocks)).flatMap(\.withDescendants)
    }

    /// Every term of the glossary that the text names, in the order of the text.
    package var terms: [Inline.Term] {
        allBlocks.flatMap(\.inlines).flatMap(\.withDescendants).compactMap { inline in
            if case .term(let term) = inline { term } else { nil }
        }
    }
}

extension Block {
    /// The block, then all that is in it.
    package var withDescendants: [Block] {
        [self] + children.flatMap { $0 }.flatMap(\.withDescendants)
    }

    /// The rows of blocks in it: one for each item of a list.
    package var children: [[Block]] {
        switch kind {
        case .quotation(let blocks), .alert(_, let blocks): [blocks]
        case .list(let list): list.items.map(\.blocks)
        case .heading, .paragraph, .code, .table, .thematicBreak, .html: []
        }
    }

    /// The text that stands in the block itself, not in a block in it.
    package var inlines: [Inline] {
        switch kind {
        case .heading(_, _, let content), .paragraph(let content): content
        case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap { $0 }
        case .quotation, .alert, .list, .code, .thematicBreak, .html: []
        }
    }
}

extension Inline {
    /// The inline, then all that is in it.
    package var withDescendants: [Inline] {
        switch self {
        case .emphasis(let content), .strong(let content), .strikethrough(let content):
            [self] + content.flatMap(\.withDescendants)
        case .link(let link):
            [self] + link.content.flatMap(\.withDescendants)
        case .term(let term):
            [self] + term.content.flatMap(\.withDescendants)
        case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference, .html:
            [self]
        }
    }
}
