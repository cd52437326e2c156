import Diagnostics

extension DocumentConverter {
    /// The inlines in a node.
    ///
    /// - Parameters:
    ///   - parent: What directly holds the inlines.
    ///   - block: The block or table row around them, whose lines are known.
    /// - Returns: The inlines; one text if they are nested too deeply.
    mutating func inlines(in parent: CommonMarkNode, of block: CommonMarkNode) -> [Inline] {
        guard depth < NestingLimit.depth else { return flattened(parent) }
        depth += 1
        defer { depth -= 1 }
        var inlines: [Inline] = []
        var node = parent.firstChild
        while let current = node {
            if let inline = inline(current, of: block) { inlines.append(inline) }
            node = current.next
        }
        return (hasTerms ? joiningTerms(in: inlines, of: block) : inlines).joiningLines
    }

    private mutating func inline(_ node: CommonMarkNode, of block: CommonMarkNode) -> Inline? {
        switch node.kind {
        case .text: text(node, of: block)
        case .softBreak: .softBreak
        case .lineBreak: .lineBreak
        case .codeSpan: .code(unmarked(node.literal).withoutControls)
        case .inlineHTML: .html(unmarked(node.literal))
        case .emphasis: .emphasis(inlines(in: node, of: block))
        case .strong: .strong(inlines(in: node, of: block))
        case .strikethrough: .strikethrough(inlines(in: node, of: block))
        case .link:
            .link(
                Inline.Link(
                    destination: unmarked(node.destination),
                    title: unmarked(node.title),
                    content: inlines(in: node, of: block),
                    position: position(of: node, in: block)
                )
            )
        case .image:
            .image(
                Inline.Image(
                    source: unmarked(node.destination),
                    title: unmarked(node.title),
                    alternative: inlines(in: node, of: block).plainText,
                    position: position(of: node, in: block)
                )
            )
        case .footnoteReference: footnoteReference(node)
        default: nil
        }
    }

    private mutating func text(_ node: CommonMarkNode, of block: CommonMarkNode) -> Inline {
        let text = node.literal.withoutControls
        if text.utf8.contains(UInt8(ascii: "^")) { noteFootnoteReferences(in: text, of: block) }
        if text.utf8.contains(UInt8(ascii: "*")) { checkStars(in: text, of: block) }
        return .text(text)
    }

    /// Finds `**` that make nothing strong, as in `**“锁”**是`, unless the block has escaped stars.
    private mutating func checkStars(in text: String, of block: CommonMarkNode) {
        let stars = Array("**".utf8)
        let range = block.startLine...max(block.startLine, block.endLine)
        guard hasRun(of: stars, in: Array(text.utf8)[...]), reportedStars != range,
            !range.contains(where: { hasRun(of: Array("\\*".utf8), in: lines[$0]) }),
            let line = range.first(where: { hasRun(of: stars, in: lines[$0]) })
        else { return }
        reportedStars = range
        diagnostics.append(.plainStars(at: place(line: line, column: 1)))
    }

    private func hasRun(of pair: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
        zip(text, text.dropFirst()).contains { $0 == pair[0] && $1 == pair[1] }
    }

    /// All text of a subtree, whatever its markup; the diagnostic is given once for each document.
    mutating func flattened(_ node: CommonMarkNode) -> [Inline] {
        if !isTooDeep { diagnostics.append(.nestingTooDeep(at: position(of: node))) }
        isTooDeep = true
        var text = ""
        node.forEachDescendant { descendant in
            switch descendant.kind {
            case .text, .codeSpan, .code: text += descendant.literal
            case .softBreak, .lineBreak: text += " "
            default: break
            }
        }
        return [.text(unmarked(text))]
    }

    /// Where an inline begins; where its block begins if the library's word cannot be right.
    private func position(of node: CommonMarkNode, in block: CommonMarkNode) -> SourcePosition {
        guard block.startLine...max(block.startLine, block.endLine) ~= node.startLine,
            1...lines[node.startLine].count + 1 ~= node.startColumn
        else { return position(of: block) }
        return position(of: node)
    }
}

extension String {
    /// The text with U+FFFD for control characters, which neither pages nor terminals may get.
    fileprivate var withoutControls: String {
        let isControl: (UInt8) -> Bool = { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F }
        guard utf8.contains(where: isControl) else { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0.isASCII && isControl(UInt8($0.value)) ? "\u{FFFD}" : $0 }
            )
        )
    }
}
