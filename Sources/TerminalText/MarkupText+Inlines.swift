import LessonMarkup

extension MarkupText {
    /// The text of some inlines; a newline stands where the author breaks a line.
    func text(of inlines: [Inline]) -> String {
        var text = ""
        for (index, inline) in inlines.enumerated() {
            if case .softBreak = inline {
                let next = inlines.dropFirst(index + 1).first.map { [$0].plainText } ?? ""
                text += Self.joint(between: text, and: next)
            } else {
                text += self.text(of: inline)
            }
        }
        return text
    }

    private func text(of inline: Inline) -> String {
        switch inline {
        case .text(let text), .html(let text): text.harmless
        case .softBreak: " "
        case .lineBreak: "\n"
        case .code(let code): style.isOn ? style.cyan(code.harmless) : "`\(code.harmless)`"
        case .emphasis(let content), .strikethrough(let content): text(of: content)
        case .strong(let content): style.bold(text(of: content))
        case .link(let link): text(of: link)
        case .image(let image): "[\(image.alternative.harmless)]"
        case .term(let term): text(of: term.content)
        case .footnoteReference(let index, _): "[\(index + 1)]"
        }
    }

    private func text(of link: Inline.Link) -> String {
        let content = text(of: link.content)
        let shown = address(link.destination).harmless
        guard shown != content, !shown.isEmpty else { return style.underlined(content) }
        return "\(style.underlined(content)) \(style.dim("(\(shown))"))"
    }

    /// What stands for a line's end in the source: nothing between two Chinese characters.
    private static func joint(between left: String, and right: String) -> String {
        let last = TerminalGlyph.reading(left).last { $0.width > 0 }
        guard last?.width == 2, right.first?.displayWidth == 2 else { return " " }
        return ""
    }
}

extension [Block] {
    /// The indices of the footnotes that the text of these blocks refers to, in ascending order.
    var footnoteIndices: [Int] { Set(flatMap(\.footnoteIndices)).sorted() }
}

extension Block {
    fileprivate var footnoteIndices: [Int] {
        switch kind {
        case .heading(_, _, let content), .paragraph(let content): content.footnoteIndices
        case .quotation(let blocks), .alert(_, let blocks): blocks.footnoteIndices
        case .list(let list): list.items.flatMap(\.blocks.footnoteIndices)
        case .table(let table):
            ([table.header] + table.rows).flatMap { $0 }.flatMap(\.footnoteIndices)
        case .code, .thematicBreak, .html: []
        }
    }
}

extension [Inline] {
    fileprivate var footnoteIndices: [Int] {
        flatMap { inline in
            switch inline {
            case .footnoteReference(let index, _): [index]
            case .emphasis(let content), .strong(let content), .strikethrough(let content):
                content.footnoteIndices
            case .link(let link): link.content.footnoteIndices
            case .text, .softBreak, .lineBreak, .code, .image, .html, .term: [Int]()
            }
        }
    }
}
