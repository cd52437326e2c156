import Diagnostics

/// Turns the library's tree into values, and collects what is wrong on the way.
struct DocumentConverter {
    /// Where the text begins in its file.
    let start: SourcePosition
    let lines: SourceLines
    var anchors: HeadingAnchors
    var usedAnchors: Set<String> = []
    var footnotes = FootnoteLabels()
    /// Labels that may have no definition, by the lines of their blocks.
    var undefinedFootnotes: [ClosedRange<Int>: Set<String>] = [:]
    var diagnostics: [Diagnostic] = []
    /// The lines whose text is no Markdown: code and raw HTML.
    var opaqueLines: [ClosedRange<Int>] = []
    /// The lines of the last block in which stars were shown as they are.
    var reportedStars: ClosedRange<Int>?
    /// Whether it was said that something is nested too deeply.
    var isTooDeep = false
    /// Whether the library's text has marks for the brackets of terms.
    var hasTerms = false
    /// After which byte of which line the next term's place is looked for, by its block's line.
    var termSearch: (block: Int, line: Int, column: Int) = (0, 0, 0)
    /// How many nodes are open around the one in hand.
    var depth = 0

    init(_ root: CommonMarkNode, text: String, start: SourcePosition) {
        self.start = start
        lines = SourceLines(text)
        anchors = HeadingAnchors(fixed: Self.fixedAnchors(in: root))
    }

    /// The anchors that authors fixed, wherever their headings stand.
    private static func fixedAnchors(in root: CommonMarkNode) -> Set<String> {
        var anchors: Set<String> = []
        var containers = [root]
        while let container = containers.popLast() {
            for child in container.children {
                switch child.kind {
                case .heading:
                    if let last = child.lastChild, last.kind == .text,
                        let found = HeadingAnchors.fixedAnchor(in: last.literal)
                    {
                        anchors.insert(found.anchor)
                    }
                case .quotation, .list, .item, .footnoteDefinition: containers.append(child)
                default: break
                }
            }
        }
        return anchors
    }

    /// The whole document.
    mutating func document(from root: CommonMarkNode) -> MarkupDocument {
        let definitions = root.children.filter { $0.kind == .footnoteDefinition }
        for definition in definitions { footnotes.define(footnoteLabel(of: definition)) }
        let blocks = blocks(in: root)
        let notes = definitions.map { definition in
            MarkupDocument.Footnote(
                label: footnoteLabel(of: definition),
                blocks: self.blocks(in: definition)
            )
        }
        checkFootnoteReferences()
        checkFootnoteDefinitions()
        return MarkupDocument(blocks: blocks, footnotes: notes)
    }

    /// The blocks in a container; text alone if it is nested too deeply.
    mutating func blocks(in container: CommonMarkNode) -> [Block] {
        guard depth < NestingLimit.depth else {
            return [Block(.paragraph(flattened(container)), at: position(of: container))]
        }
        depth += 1
        defer { depth -= 1 }
        var blocks: [Block] = []
        for child in container.children {
            if let kind = kind(of: child) { blocks.append(Block(kind, at: position(of: child))) }
        }
        return blocks
    }

    private mutating func kind(of node: CommonMarkNode) -> Block.Kind? {
        switch node.kind {
        case .paragraph: .paragraph(inlines(in: node, of: node))
        case .heading: heading(node)
        case .code: code(node)
        case .quotation: quotation(node)
        case .list: list(node)
        case .table: table(node)
        case .thematicBreak: .thematicBreak
        case .html: html(node)
        default: nil
        }
    }

    private mutating func heading(_ node: CommonMarkNode) -> Block.Kind {
        var content = inlines(in: node, of: node)
        let anchor: String
        if case .text(let text) = content.last, let fixed = HeadingAnchors.fixedAnchor(in: text) {
            content.removeLast()
            if !fixed.rest.isEmpty { content.append(.text(fixed.rest)) }
            if HeadingAnchors.isReserved(fixed.anchor) {
                diagnostics.append(.reservedAnchor(fixed.anchor, at: position(of: node)))
                anchor = anchors.anchor(for: fixed.anchor)
            } else if usedAnchors.insert(fixed.anchor).inserted {
                anchor = fixed.anchor
            } else {
                diagnostics.append(.duplicateAnchor(fixed.anchor, at: position(of: node)))
                anchor = anchors.anchor(for: fixed.anchor)
            }
        } else {
            anchor = anchors.anchor(for: content.plainText)
        }
        return .heading(level: node.headingLevel, anchor: anchor, content)
    }

    private mutating func code(_ node: CommonMarkNode) -> Block.Kind {
        opaqueLines.append(node.startLine...max(node.startLine, node.endLine))
        if let fence = node.fence, !isClosed(node, by: fence) {
            let character = Character(Unicode.Scalar(fence.character))
            let closing = String(repeating: character, count: fence.length)
            diagnostics.append(.unclosedFence(at: position(of: node), closing: closing))
        }
        return .code(CodeBlock(infoString: unmarked(node.infoString), text: unmarked(node.literal)))
    }

    private mutating func html(_ node: CommonMarkNode) -> Block.Kind {
        opaqueLines.append(node.startLine...max(node.startLine, node.endLine))
        return .html(unmarked(node.literal))
    }

    private mutating func list(_ node: CommonMarkNode) -> Block.Kind {
        var items: [Block.Item] = []
        for item in node.children {
            items.append(Block.Item(isDone: item.isDone, blocks: blocks(in: item)))
        }
        return .list(Block.List(start: node.listStart, isTight: node.isTight, items: items))
    }

    private mutating func table(_ node: CommonMarkNode) -> Block.Kind {
        var rows: [[[Inline]]] = []
        for row in node.children {
            var cells: [[Inline]] = []
            for cell in row.children { cells.append(inlines(in: cell, of: row)) }
            rows.append(cells)
        }
        let alignments = node.alignments.map { letter -> Block.Table.Alignment in
            switch letter {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
        return .table(
            Block.Table(
                alignments: alignments,
                header: rows.first ?? [],
                rows: Array(rows.dropFirst())
            )
        )
    }

    /// Where a block begins.
    func position(of node: CommonMarkNode) -> SourcePosition {
        place(line: max(1, node.startLine), column: max(1, node.startColumn))
    }

    /// A place of the text in its file.
    ///
    /// - Parameters:
    ///   - line: Counted from 1.
    ///   - column: Counted from 1.
    /// - Returns: The place.
    func place(line: Int, column: Int) -> SourcePosition {
        SourcePosition(
            file: start.file,
            line: start.line + line - 1,
            column: line == 1 ? start.column + column - 1 : column
        )
    }
}
