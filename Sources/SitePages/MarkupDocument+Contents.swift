package import LessonMarkup

extension MarkupDocument {
    /// The headings that are not inside of another block, in order.
    package var headings: [(level: Int, anchor: String, content: [Inline])] {
        blocks.compactMap { block in
            guard case .heading(let level, let anchor, let content) = block.kind else { return nil }
            return (level, anchor, content)
        }
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
    /// The image of a paragraph that holds nothing else: a figure.
    package var figure: Inline.Image? {
        guard case .paragraph(let content) = kind, content.count == 1,
            case .image(let image) = content[0]
        else { return nil }
        return image
    }
}
