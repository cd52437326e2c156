/// The lines that the blocks of a Markdown text take, so that a block can be cut out or replaced.
package struct BlockLines: Sendable, Equatable {
    /// A range of lines, from 1, for each block of the document, in the document's order.
    package let blocks: [ClosedRange<Int>]
    /// A range of lines for each footnote, in the order of the document's footnotes.
    package let footnotes: [ClosedRange<Int>]

    /// Finds the lines of each block.
    ///
    /// Ranges never overlap and end at a line that is not blank. Lines of no block are blank, or
    /// define links or footnotes that nobody refers to.
    ///
    /// - Parameter text: What `MarkupDocument.parsing(_:file:firstLine:)` was given.
    package init(of text: String) {
        let (text, _) = NestingLimit.clipping(text)
        let lines = SourceLines(text)
        let found = CommonMarkTree.withTree(of: text) { root in
            root.children.map { node in
                let start = max(1, node.startLine)
                return (start, max(start, node.endLine), node.kind == .footnoteDefinition)
            }
        }
        let nodes = found ?? []
        let starts = nodes.map(\.0).sorted()
        let following = Dictionary(zip(starts, starts.dropFirst())) { _, later in later }
        var blocks: [ClosedRange<Int>] = []
        var footnotes: [ClosedRange<Int>] = []
        for (start, end, isFootnote) in nodes {
            let next = following[start] ?? lines.count + 1
            // The library does not tell where a footnote's last block ends.
            var last = max(start, min(isFootnote ? next - 1 : end, next - 1, lines.count))
            while last > start, lines[last].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { last -= 1 }
            if isFootnote { footnotes.append(start...last) } else { blocks.append(start...last) }
        }
        self.blocks = blocks
        self.footnotes = footnotes
    }
}
