/// The body of a Markdown file: blocks, and the footnotes that they refer to.
package struct MarkupDocument: Sendable, Equatable {
    package let blocks: [Block]
    /// In the order of their first references.
    package let footnotes: [Footnote]

    package init(blocks: [Block], footnotes: [Footnote] = []) {
        self.blocks = blocks
        self.footnotes = footnotes
    }

    /// What a footnote says.
    package struct Footnote: Sendable, Equatable {
        /// The label that its author gave it.
        package let label: String
        package let blocks: [Block]

        package init(label: String, blocks: [Block]) {
            self.label = label
            self.blocks = blocks
        }
    }
}
