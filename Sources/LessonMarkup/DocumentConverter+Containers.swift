import Diagnostics

extension DocumentConverter {
    /// A quotation, or the alert that its first line makes of it.
    mutating func quotation(_ node: CommonMarkNode) -> Block.Kind {
        let blocks = blocks(in: node)
        guard case .paragraph(let content) = blocks.first?.kind,
            case .text(let text) = content.first,
            text.utf8.starts(with: "[!".utf8), let end = text.firstIndex(of: "]")
        else { return .quotation(blocks) }
        let name = text[..<end].dropFirst(2)
        let isAlone =
            text.index(after: end) == text.endIndex && (content.count == 1 || content[1].isBreak)
        guard let alert = Block.Alert(rawValue: name.lowercased()) else {
            let isMeant = isAlone && !name.isEmpty && name.allSatisfy(\.isUppercase)
            if isMeant { diagnostics.append(.unknownAlert(String(name), at: position(of: node))) }
            return .quotation(blocks)
        }
        guard isAlone else {
            diagnostics.append(.textBesideAlert(String(name), at: position(of: node)))
            return .quotation(blocks)
        }
        let rest = Array(content.dropFirst(2))
        let position = SourcePosition(
            file: start.file,
            line: blocks[0].position.line + 1,
            column: blocks[0].position.column
        )
        let first = rest.isEmpty ? [] : [Block(.paragraph(rest), at: position)]
        let inner = first + blocks.dropFirst()
        guard alert == .quiz else { return .alert(alert, inner) }
        let quiz = inner.map(findingTasks)
        checkQuiz(quiz, at: self.position(of: node))
        return .alert(alert, quiz)
    }

    /// Whether the last line of a fenced block is its closing fence.
    ///
    /// The library ends an unclosed block at the line after its container, which may itself begin
    /// with a fence; that line then stands outside the quotations and items around the block.
    func isClosed(_ node: CommonMarkNode, by fence: (length: Int, character: UInt8)) -> Bool {
        guard node.endLine > node.startLine else { return false }
        let (content, quotations, column) = lines.content(of: node.endLine)
        let mark = content.prefix { $0 == fence.character }
        let tail = content[mark.endIndex...]
        guard mark.count >= fence.length, tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
            return false
        }
        var quotationsAround = 0
        var itemColumn = 0
        var ancestor = node.parent
        while let container = ancestor {
            if container.kind == .quotation { quotationsAround += 1 }
            if container.kind == .item { itemColumn = max(itemColumn, container.startColumn) }
            ancestor = container.parent
        }
        return quotations >= quotationsAround && (itemColumn == 0 || column > itemColumn + 1)
    }
}

extension Inline {
    fileprivate var isBreak: Bool { self == .softBreak || self == .lineBreak }
}
