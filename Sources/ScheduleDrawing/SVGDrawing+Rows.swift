import Diagnostics
import TerminalText

extension SVGDrawing {
    /// One row: its cells, its number, the arrow to the memory, what is to be said below.
    func draw(row index: Int, _ svg: inout SVGText) {
        let row = picture.rows[index]
        let top = layout.rowTop[index]
        guard row.folded == 0 else {
            let y = top + 15
            let width = layout.laneWidth * picture.lanes.count
            svg.box("f-fold", layout.x(of: 0) + 4, top, width - 8, 22)
            svg.words(
                "⋮ " + ScheduleStory.more(row.folded)[language],
                "f-muted",
                layout.x(of: 0) + width / 2,
                y,
                size: 13,
                anchor: "middle"
            )
            return
        }
        drawArrow(of: index, &svg)
        for (place, cell) in row.cells.enumerated() {
            draw(cell, layout.cells[index][place], row: index, &svg)
        }
        if row.cells.count == 1 {
            svg.words(
                "\(number(of: index))",
                "f-muted",
                SVGLayout.gutter - 6,
                top + layout.rowHeight[index] / 2 + 5,
                size: 12,
                anchor: "end"
            )
        }
        drawRemark(of: index, &svg)
    }

    /// The row's number among those that show a step.
    private func number(of index: Int) -> Int {
        picture.rows.prefix(index + 1).count { $0.folded == 0 }
    }

    private func draw(
        _ cell: SchedulePicture.Cell,
        _ lines: SVGLayout.Lines,
        row index: Int,
        _ svg: inout SVGText
    ) {
        let inset = layout.inset.indices.contains(cell.lane) ? layout.inset[cell.lane] : 0
        let x = layout.x(of: cell.lane) + 6 + inset
        let width = layout.laneWidth - 12 - inset
        let top = layout.rowTop[index]
        let height = layout.rowHeight[index]
        let weight =
            switch cell.mark {
            case .fatal: " f-fatal"
            case .stale, .lost: " f-warned"
            case nil: ""
            }
        svg.box((cell.isBlocked ? "f-blocked" : "f-card") + weight, x, top, width, height)
        if !cell.isBlocked { svg.box(stripe(cell.lane), x, top, 4, height, round: 2) }
        for (line, text) in lines.text.enumerated() {
            let y = top + 17 + line * SVGLayout.textLine
            svg.words(text, "f-ink f-strong", x + 10, y, size: SVGLayout.textSize)
        }
        for (line, text) in lines.code.enumerated() {
            let y =
                top + 17 + lines.lineCount * SVGLayout.textLine + line * SVGLayout.codeLine - 2
            svg.words(text, "f-muted f-mono", x + 10, y, size: SVGLayout.codeSize)
        }
        if let sign = lines.sign {
            let y = top + 17 + (lines.isSignBelow ? lines.text.count * SVGLayout.textLine : 0)
            svg.words(sign, "f-bad f-strong", x + width - 6, y, size: 14, anchor: "end")
        }
    }

    private func stripe(_ lane: Int) -> String {
        picture.lanes.count > 3 ? "f-held" : ["f-a", "f-b", "f-c"][lane % 3]
    }

    /// From a write to the memory, from the memory to a read.
    private func drawArrow(of index: Int, _ svg: inout SVGText) {
        let row = picture.rows[index]
        guard let memory = row.written ?? row.read, let cell = row.cells.first else { return }
        let left = layout.x(of: cell.lane) + layout.laneWidth - 6
        let right = layout.memoryX(memory, lanes: picture.lanes.count)
        let y = layout.rowTop[index] + layout.rowHeight[index] / 2
        if row.written != nil {
            svg.path("f-line f-arrow", "M\(left) \(y)H\(right - 1)m-6 -4l6 4l-6 4")
        } else {
            svg.path("f-thin f-arrow", "M\(right) \(y)H\(left + 1)m6 -4l-6 4l6 4")
        }
    }

    private func drawRemark(of index: Int, _ svg: inout SVGText) {
        let lines = layout.remarks[index]
        guard !lines.isEmpty else { return }
        let top = layout.bottom(of: index) + 6
        let left = layout.x(of: 0) + 6
        let width = layout.laneWidth * picture.lanes.count - 12
        svg.box("f-bad", left, top, width, lines.count * 20 + 4)
        for (line, text) in lines.enumerated() {
            svg.words(
                text,
                "f-on f-strong",
                left + width / 2,
                top + 17 + line * 20,
                size: 14,
                anchor: "middle"
            )
        }
    }

    /// The values of the memory beside the lanes.
    func drawMemories(_ svg: inout SVGText) {
        for memory in picture.memories.indices {
            let x = layout.memoryX(memory, lanes: picture.lanes.count)
            let width = layout.memoryWidth - 12
            let name = picture.memories[memory][language].lines(of: 8, atMost: 1)
            svg.words(
                name.first ?? "",
                "f-ink",
                x + width / 2,
                layout.top - 15,
                size: 12,
                anchor: "middle"
            )
            for span in spans(of: memory) {
                let top = layout.rowTop[span.lowerBound]
                let bottom =
                    span.upperBound < picture.rows.count
                    ? layout.rowTop[span.upperBound] - 3 : layout.height - 2
                let row = picture.rows[span.lowerBound]
                let isLost = row.written == memory && row.cells.first?.mark == .fatal
                svg.box(isLost ? "f-surface f-fatal" : "f-surface", x, top, width, bottom - top)
                let value = row.values[memory].map(\.shown) ?? "?"
                svg.words(
                    value.lines(of: 6, atMost: 1).first ?? "",
                    "\(isLost ? "f-bad" : "f-ink") f-mono f-strong",
                    x + width / 2,
                    top + 20,
                    size: 16,
                    anchor: "middle"
                )
            }
        }
    }

    /// The rows between two writes: from the first row that has the value to the one that has not.
    private func spans(of memory: Int) -> [Range<Int>] {
        let starts =
            [0] + picture.rows.indices.dropFirst().filter { picture.rows[$0].written == memory }
        let unique = picture.rows.isEmpty ? [] : starts
        return unique.enumerated().map { index, start in
            let end = unique.indices.contains(index + 1) ? unique[index + 1] : picture.rows.count
            return start..<end
        }
    }
}

extension SchedulePicture.Mark {
    /// A shape and a word beside the colour.
    var sign: Message? {
        switch self {
        case .fatal: Message(en: "✗", zh: "✗")
        case .lost: Message(en: "⊘ lost", zh: "⊘ 丢失")
        case .stale: nil
        }
    }
}
