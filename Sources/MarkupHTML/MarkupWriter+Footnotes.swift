import LessonMarkup

extension MarkupWriter {
    // A colon never stands in a heading's anchor, so these ids cannot meet one.

    private func noteID(_ index: Int) -> String { "\(renderer.idPrefix)fn:\(index + 1)" }

    private func referenceID(_ index: Int, _ occurrence: Int) -> String {
        "\(renderer.idPrefix)fnref:\(index + 1)" + (occurrence == 1 ? "" : ":\(occurrence)")
    }

    mutating func writeFootnoteReference(_ index: Int, occurrence: Int) {
        footnoteReferences[index] = max(occurrence, footnoteReferences[index, default: 0])
        output.raw("<sup class=\"footnote-reference\"")
        output.attribute("id", referenceID(index, occurrence))
        output.raw(">")
        if isInLink {
            output.raw(String(index + 1))
        } else {
            output.raw("<a role=\"doc-noteref\"")
            output.attribute("href", address: "#" + noteID(index))
            output.raw(">\(index + 1)</a>")
        }
        output.raw("</sup>")
    }

    /// The footnotes with links back to all their references; nothing if there are none.
    mutating func writeFootnotes(_ footnotes: [MarkupDocument.Footnote]) {
        guard !footnotes.isEmpty else { return }
        output.raw("<section class=\"footnotes\" role=\"doc-endnotes\"")
        output.attribute("aria-label", renderer.words.footnotes)
        output.raw(">\n<ol>\n")
        for (index, footnote) in footnotes.enumerated() {
            output.raw("<li")
            output.attribute("id", noteID(index))
            let passage = footnote.blocks.first.flatMap(renderer.passage)
            if let passage { output.attribute("lang", passage.language) }
            output.raw(">\n")
            if let passage { writeNotice(of: passage) }
            if case .paragraph(let content) = footnote.blocks.last?.kind {
                write(Array(footnote.blocks.dropLast()))
                output.raw("<p>")
                write(content)
                writeBackLinks(to: index)
                output.raw("</p>\n")
            } else {
                write(footnote.blocks)
                output.raw("<p>")
                writeBackLinks(to: index)
                output.raw("</p>\n")
            }
            output.raw("</li>\n")
        }
        output.raw("</ol>\n</section>\n")
    }

    private mutating func writeBackLinks(to index: Int) {
        let count = footnoteReferences[index, default: 0]
        for occurrence in 0..<count {
            let number = occurrence == 0 ? "" : " \(occurrence + 1)"
            output.raw(" <a class=\"footnote-back\" role=\"doc-backlink\"")
            output.attribute("href", address: "#" + referenceID(index, occurrence + 1))
            output.attribute("aria-label", renderer.words.backToReference + number)
            output.raw(">↩\(occurrence == 0 ? "" : "<sup>\(occurrence + 1)</sup>")</a>")
        }
    }
}
