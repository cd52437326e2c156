import Diagnostics
import LessonMarkup

/// A document as text that a person can read: a line for each block, indented, with its place.
func dump(of markdown: String, firstLine: Int = 1, hasTerms: Bool = false) -> String {
    let document = MarkupDocument.parsing(
        markdown,
        file: "lesson.md",
        firstLine: firstLine,
        hasTerms: hasTerms
    )
    .document
    let notes = document.footnotes.enumerated().map { index, note in
        "footnote \(index) [\(note.label)]\n" + lines(note.blocks, indent: "  ")
    }
    return lines(document.blocks, indent: "") + notes.joined()
}

/// What is wrong with a text: `line:column code` for each mistake.
func mistakes(
    in markdown: String,
    firstLine: Int = 1,
    hasTerms: Bool = false
) -> [String] {
    MarkupDocument.parsing(
        markdown,
        file: "lesson.md",
        firstLine: firstLine,
        hasTerms: hasTerms
    )
    .diagnostics.map {
        "\($0.position.line):\($0.position.column) \($0.code)"
    }
}

private func lines(_ blocks: [Block], indent: String) -> String {
    blocks.map { block in
        let place = "\(block.position.line):\(block.position.column)"
        return "\(indent)\(place) " + line(block.kind, indent: indent + "  ")
    }
    .joined()
}

private func line(_ kind: Block.Kind, indent: String) -> String {
    switch kind {
    case .heading(let level, let anchor, let content):
        "heading \(level) #\(anchor) \(text(content))\n"
    case .paragraph(let content): "paragraph \(text(content))\n"
    case .quotation(let blocks): "quotation\n" + lines(blocks, indent: indent)
    case .alert(let alert, let blocks): "alert \(alert)\n" + lines(blocks, indent: indent)
    case .list(let list):
        "list\(list.start.map { " from \($0)" } ?? "")\(list.isTight ? " tight" : " loose")\n"
            + list.items.map { item in
                let state = item.isDone.map { $0 ? " done" : " open" } ?? ""
                return "\(indent)item\(state)\n" + lines(item.blocks, indent: indent + "  ")
            }
            .joined()
    case .code(let code):
        "code \(code.language) "
            + code.attributes.sorted { $0.key < $1.key }.map { "\($0)=\($1) " }.joined()
            + "\(code.text.debugDescription)\n"
    case .table(let table):
        "table \(table.alignments.map { "\($0)" }.joined(separator: " "))\n"
            + ([table.header] + table.rows).map { row in
                "\(indent)\(row.map(text).joined(separator: " | "))\n"
            }
            .joined()
    case .thematicBreak: "break\n"
    case .html(let html): "html \(html.debugDescription)\n"
    }
}

private func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
        switch inline {
        case .text(let text): text
        case .softBreak: "⏎"
        case .lineBreak: "⏎⏎"
        case .code(let code): "code(\(code))"
        case .emphasis(let content): "em(\(text(content)))"
        case .strong(let content): "strong(\(text(content)))"
        case .strikethrough(let content): "del(\(text(content)))"
        case .link(let link):
            "link(\(text(link.content)) → \(link.destination) \(link.title)"
                + "@\(link.position.line):\(link.position.column))"
        case .image(let image):
            "image(\(image.alternative) → \(image.source) \(image.title)"
                + "@\(image.position.line):\(image.position.column))"
        case .term(let term):
            "term(\(term.name) → \(text(term.content))"
                + "@\(term.position.line):\(term.position.column))"
        case .footnoteReference(let index, let occurrence): "note(\(index), \(occurrence))"
        case .html(let html): "html(\(html))"
        }
    }
    .joined()
}
