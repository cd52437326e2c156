package import Diagnostics

/// A block of a document with its place in the file.
package struct Block: Sendable, Equatable {
    /// What the block is.
    package let kind: Kind
    /// Where its first character stands.
    package let position: SourcePosition

    package init(_ kind: Kind, at position: SourcePosition) {
        self.kind = kind
        self.position = position
    }

    /// The kinds of blocks of GitHub Flavored Markdown, with alerts told from other quotations.
    package indirect enum Kind: Sendable, Equatable {
        /// A heading of level 1 to 6; `anchor` is unique in its document.
        case heading(level: Int, anchor: String, [Inline])
        case paragraph([Inline])
        case quotation([Block])
        /// `> [!NOTE]` and its kin.
        case alert(Alert, [Block])
        case list(List)
        case code(CodeBlock)
        case table(Table)
        case thematicBreak
        /// Raw HTML, as it was written.
        case html(String)
    }

    /// The kinds of alerts that GitHub knows, and two of ours.
    package enum Alert: String, Sendable, CaseIterable {
        case note
        case tip
        case important
        case warning
        case caution
        /// Ours: the answer to a question, folded away on the page.
        case answer
        /// Ours: a question with choices, whose answer is folded away; see ``Quiz``.
        case quiz
    }

    /// A list, ordered or not.
    package struct List: Sendable, Equatable {
        /// The first number of an ordered list; `nil` for a bullet list.
        package let start: Int?
        /// Whether its items' paragraphs are shown without space between them.
        package let isTight: Bool
        package let items: [Item]

        package init(start: Int?, isTight: Bool, items: [Item]) {
            self.start = start
            self.isTight = isTight
            self.items = items
        }
    }

    /// An item of a list.
    package struct Item: Sendable, Equatable {
        /// Whether a task is done; `nil` for an item that is no task.
        package let isDone: Bool?
        package let blocks: [Block]

        package init(isDone: Bool? = nil, blocks: [Block]) {
            self.isDone = isDone
            self.blocks = blocks
        }
    }

    /// A table: one header row, then body rows of as many cells.
    package struct Table: Sendable, Equatable {
        /// How a column is set.
        package enum Alignment: Sendable, Equatable {
            case none
            case left
            case center
            case right
        }

        /// One for each column.
        package let alignments: [Alignment]
        package let header: [[Inline]]
        package let rows: [[[Inline]]]

        package init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
            self.alignments = alignments
            self.header = header
            self.rows = rows
        }
    }
}
