package import Diagnostics
package import TerminalText

/// Draws a picture as a table for a terminal: lanes are columns, time runs downward.
package struct ScheduleText: Sendable {
    private let language: MessageLanguage
    private let style: TextStyle
    private let width: Int

    /// - Parameters:
    ///   - language: The reader's.
    ///   - style: Whether her terminal shows colours.
    ///   - width: The columns that a line may take; at least 40. Lanes that would become too
    ///     narrow are told one below the other.
    package init(language: MessageLanguage, style: TextStyle, width: Int) {
        self.language = language
        self.style = style
        self.width = max(width, 40)
    }

    /// The lines, without newlines.
    package func lines(of picture: SchedulePicture) -> [String] {
        let story = ScheduleStory(language: language)
        let title = (picture.fault == nil ? "" : "✗ ") + picture.heading[language]
        let heading = [picture.fault == nil ? style.bold(title) : style.red(title)]
        let below = story.caption(of: picture).wrapped(to: width)
        let cell = cellWidth(of: picture)
        guard cell >= 15 else {
            let steps = story.steps(of: picture).enumerated().flatMap { index, step in
                "\(index + 1). \(step)".wrapped(to: width, hanging: "   ")
            }
            return heading + steps + below
        }
        return heading + table(picture, cell) + below
    }

    /// What is left for a lane beside the numbers, the memory and the lines between.
    private func cellWidth(of picture: SchedulePicture) -> Int {
        let lanes = max(picture.lanes.count, 1)
        let memories = picture.memories.map { memoryWidth($0) + 3 }.reduce(0, +)
        return min(44, (width - 4 - memories) / lanes - 3)
    }

    private func memoryWidth(_ name: Message) -> Int {
        min(10, max(4, name[language].displayWidth))
    }

    private func table(_ picture: SchedulePicture, _ cell: Int) -> [String] {
        let names = picture.lanes.map { style.bold($0.name[language].clipped(to: cell)) }
        let memories = picture.memories.map { $0[language].clipped(to: memoryWidth($0)) }
        let widths =
            picture.lanes.map { _ in cell } + picture.memories.map { memoryWidth($0) }
        var lines = [line("", names + memories, widths)]
        lines.append(
            "────" + widths.map { "┼─" + String(repeating: "─", count: $0 + 1) }.joined()
        )
        var number = 0
        for (index, row) in picture.rows.enumerated() {
            if row.folded > 0 {
                let more = "⋮ " + ScheduleStory.more(row.folded)[language]
                lines.append(line("", [style.dim(more)] + blanks(widths.count - 1), widths))
                continue
            }
            number += 1
            let columns = picture.lanes.indices.map { column($0, index, picture, cell) }
            let height = columns.map(\.count).max() ?? 1
            for place in 0..<height {
                let texts = columns.map { $0.indices.contains(place) ? $0[place] : "" }
                let values = row.values.indices.map { memory in
                    place == 0 ? value(memory, in: row) : ""
                }
                let mark = place == 0 && row.cells.count == 1 ? "\(number)" : ""
                lines.append(line(mark, texts + values, widths))
            }
            if let remark = row.remark {
                let text = ("✗ " + remark[language]).clipped(to: width - 4)
                lines.append("    " + style.red(text))
            }
        }
        return lines
    }

    private func blanks(_ count: Int) -> [String] { Array(repeating: "", count: max(0, count)) }

    private func value(_ memory: Int, in row: SchedulePicture.Row) -> String {
        let text = row.values[memory].map(\.shown) ?? "?"
        guard row.written == memory else { return style.dim(text) }
        return row.cells.first?.mark == .fatal ? style.red("\(text) ✗") : style.bold(text)
    }

    /// What stands in a lane in one row: what it does there, or has or waits for meanwhile.
    private func column(
        _ lane: Int,
        _ row: Int,
        _ picture: SchedulePicture,
        _ width: Int
    ) -> [String] {
        let bars = picture.bars.filter { $0.lane == lane && $0.rows.contains(row) }
        let held = bars.filter { $0.kind == .holds }.map { _ in "┃" }.joined()
        let prefix = held.isEmpty ? "" : held + " "
        let room = width - prefix.displayWidth
        guard let cell = picture.rows[row].cells.first(where: { $0.lane == lane }) else {
            let meanwhile = bars.first { $0.kind != .holds && $0.rows.upperBound > row }
            let text = meanwhile.map { "┊ " + $0.text[language] } ?? ""
            let line = prefix + style.dim(text.clipped(to: room))
            return [line]
        }
        let mark = cell.mark?.sign.map { " " + $0[language] } ?? ""
        let said = (cell.text[language] + mark).lines(of: room, atMost: 3)
        let code = cell.source.map { ["\($0.line): \($0.text)".clipped(to: room)] } ?? []
        return said.map { prefix + (cell.mark == .fatal ? style.red($0) : style.bold($0)) }
            + code.map { prefix + style.cyan($0) }
    }

    private func line(_ number: String, _ cells: [String], _ widths: [Int]) -> String {
        let columns = zip(cells, widths).map { cell, width in
            "│ " + cell.clipped(to: width).padded(to: width + 1)
        }
        let first = String(repeating: " ", count: max(0, 3 - number.count)) + number + " "
        let text = first + columns.joined()
        return String(text.reversed().drop { $0 == " " }.reversed())
    }
}
