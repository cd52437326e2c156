import LessonMarkup

extension MarkupWriter {
    /// A table in a region that scrolls on its own, named by its number and its columns.
    mutating func writeTable(_ table: Block.Table) {
        tableCount += 1
        let columns = table.header.map(\.plainText).joined(separator: renderer.words.comma)
        let label = "\(renderer.words.table) \(tableCount)\(renderer.words.colon)\(columns)"
        output.raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"")
        output.attribute("aria-label", label)
        output.raw(">\n<table>\n<thead>\n")
        writeRow(table.header, of: "th", table.alignments)
        output.raw("</thead>\n")
        if !table.rows.isEmpty {
            output.raw("<tbody>\n")
            for row in table.rows { writeRow(row, of: "td", table.alignments) }
            output.raw("</tbody>\n")
        }
        output.raw("</table>\n</div>\n")
    }

    private mutating func writeRow(
        _ cells: [[Inline]],
        of tag: String,
        _ alignments: [Block.Table.Alignment]
    ) {
        output.raw("<tr>\n")
        for (column, cell) in cells.enumerated() {
            output.raw("<\(tag)")
            if tag == "th" { output.raw(" scope=\"col\"") }
            switch column < alignments.count ? alignments[column] : .none {
            case .none: break
            case .left: output.raw(" class=\"align-left\"")
            case .center: output.raw(" class=\"align-center\"")
            case .right: output.raw(" class=\"align-right\"")
            }
            output.raw(">")
            write(cell)
            output.raw("</\(tag)>\n")
        }
        output.raw("</tr>\n")
    }
}
