import LessonMarkup

extension MarkupDocument {
    /// All blocks, each before those that it holds; footnotes last.
    var allBlocks: [Block] {
        (blocks + footnotes.flatMap(\.blocks)).flatMap(\.withInnerBlocks)
    }

    /// All inlines, each before those that it holds.
    var allInlines: [Inline] { allBlocks.flatMap(\.inlines) }
}

extension Block {
    fileprivate var withInnerBlocks: [Block] {
        switch kind {
        case .quotation(let blocks), .alert(_, let blocks):
            [self] + blocks.flatMap(\.withInnerBlocks)
        case .list(let list):
            [self] + list.items.flatMap(\.blocks).flatMap(\.withInnerBlocks)
        case .heading, .paragraph, .code, .table, .thematicBreak, .html: [self]
        }
    }

    /// The inlines of the block itself, each before those that it holds.
    var inlines: [Inline] {
        switch kind {
        case .heading(_, _, let content), .paragraph(let content): content.withInnerInlines
        case .table(let table): ([table.header] + table.rows).joined().joined().withInnerInlines
        case .quotation, .alert, .list, .code, .thematicBreak, .html: []
        }
    }
}

extension Sequence<Inline> {
    fileprivate var withInnerInlines: [Inline] {
        flatMap { inline -> [Inline] in
            switch inline {
            case .emphasis(let content), .strong(let content), .strikethrough(let content):
                [inline] + content.withInnerInlines
            case .link(let link): [inline] + link.content.withInnerInlines
            case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference, .html: [inline]
            }
        }
    }
}
