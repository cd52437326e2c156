import LessonMarkup

extension MarkupWriter {
    /// Blocks of a document; those in another language in a box of their own, with a notice.
    mutating func writePassages(_ blocks: [Block]) {
        var rest = blocks[...]
        while let first = rest.first {
            let passage = renderer.passage(first)
            let row = rest.prefix { renderer.passage($0) == passage }
            rest = rest[row.endIndex...]
            if let passage { write(Array(row), in: passage) } else { write(Array(row)) }
        }
    }

    private mutating func write(_ blocks: [Block], in passage: MarkupRenderer.Passage) {
        output.raw("<div class=\"foreign\(passage.notice == nil ? "" : " fallback")\"")
        output.attribute("lang", passage.language)
        output.raw(">\n")
        writeNotice(of: passage)
        let words = renderer.words
        renderer.words = passage.words
        write(blocks)
        renderer.words = words
        output.raw("</div>\n")
    }

    /// What a reader is told of a passage, in her own language.
    mutating func writeNotice(of passage: MarkupRenderer.Passage) {
        guard let notice = passage.notice else { return }
        output.raw("<p class=\"fallback-notice\"")
        output.attribute("lang", passage.pageLanguage)
        output.raw(">")
        output.escaped(notice)
        output.raw("</p>\n")
    }
}
