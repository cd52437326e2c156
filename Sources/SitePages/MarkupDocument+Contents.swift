package import LessonMarkup

extension MarkupDocument {
    /// The headings that are not inside of another block, in order.
    package var headings: [(level: Int, anchor: String, content: [Inline])] {
        blocks.compactMap { block in
            guard case .heading(let level, let anchor, let content) = block.kind else { return nil }
            return (level, anchor, content)
        }
    }

    /// Every block, however deep, in the order of the text; those of footnotes last.
    package var allBlocks: [Block] {
        (blocks + footnotes.flatMap(\.blocks)).flatMap(\.withDescendants)
    }

    /// Every anchor that a link can lead to.
    package var anchors: [String] {
        allBlocks.compactMap { block in
            guard case .heading(_, let anchor, _) = block.kind else { return nil }
            return anchor
        }
    }
}

extension Block {
    /// The block, then all that is in it.
    var withDescendants: [Block] {
        [self] + children.flatMap(\.withDescendants)
    }

    private var children: [Block] {
        switch kind {
        case .quotation(let blocks), .alert(_, let blocks): blocks
        case .list(let list): list.items.flatMap(\.blocks)
        case .heading, .paragraph, .code, .table, .thematicBreak, .html: []
        }
    }

    /// The text that stands in the block itself, not in a block in it.
    var inlines: [Inline] {
        switch kind {
        case .heading(_, _, let content), .paragraph(let content): content
        case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap { $0 }
        case .quotation, .alert, .list, .code, .thematicBreak, .html: []
        }
    }

    /// The image of a paragraph that holds nothing else: a figure.
    package var figure: Inline.Image? {
        guard case .paragraph(let content) = kind, content.count == 1,
            case .image(let image) = content[0]
        else { return nil }
        return image
    }
}

extension Inline {
    /// The inline, then all that is in it.
    var withDescendants: [Inline] {
        switch self {
        case .emphasis(let content), .strong(let content), .strikethrough(let content):
            [self] + content.flatMap(\.withDescendants)
        case .link(let link):
            [self] + link.content.flatMap(\.withDescendants)
        case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference, .html:
            [self]
        }
    }
}
