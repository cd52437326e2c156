import Diagnostics
import TerminalText

/// Draws the parts of a picture, the backmost first.
struct SVGDrawing {
    let picture: SchedulePicture
    let layout: SVGLayout
    let language: MessageLanguage

    init(_ picture: SchedulePicture, _ layout: SVGLayout, _ language: MessageLanguage) {
        self.picture = picture
        self.layout = layout
        self.language = language
    }

    func draw(into svg: inout SVGText) {
        drawHeading(&svg)
        drawLanes(&svg)
        for bar in picture.bars { draw(bar, &svg) }
        drawMemories(&svg)
        for row in picture.rows.indices { draw(row: row, &svg) }
    }

    private func drawHeading(_ svg: inout SVGText) {
        let name = picture.fault == nil ? "f-ink" : "f-bad"
        for (index, line) in layout.heading.enumerated() {
            let mark = index == 0 && picture.fault != nil ? "✗ " : ""
            svg.words(mark + line, "\(name) f-strong", 4, 18 + index * 22, size: 16)
        }
    }

    /// The hue of a lane; the first three have their own.
    private func hue(_ lane: Int) -> String {
        picture.lanes.count > 3 ? "f-held" : ["f-a", "f-b", "f-c"][lane % 3]
    }

    private func drawLanes(_ svg: inout SVGText) {
        for (index, lane) in picture.lanes.enumerated() {
            let x = layout.x(of: index)
            let width = layout.laneWidth
            svg.box("\(hue(index))", x + 3, layout.top - 32, width - 6, 24)
            let name = lane.name[language].lines(of: width * 10 / 78, atMost: 1)
            svg.words(
                name.first ?? "",
                "f-on f-strong",
                x + width / 2,
                layout.top - 15,
                size: 14,
                anchor: "middle"
            )
            let last = lane.end.map { layout.bottom(of: $0) + 8 } ?? layout.height - 2
            let middle = x + width / 2
            svg.path("f-lane", "M\(middle) \(layout.top - 8)V\(last)")
            if lane.end != nil { svg.path("f-line", "M\(middle - 8) \(last)H\(middle + 8)") }
        }
    }

    private func draw(_ bar: SchedulePicture.Bar, _ svg: inout SVGText) {
        let x = layout.x(of: bar.lane)
        let top = layout.rowTop[bar.rows.lowerBound]
        let bottom = bar.isOpen ? layout.height - 2 : layout.bottom(of: bar.rows.upperBound)
        let inset = layout.inset[bar.lane]
        switch bar.kind {
        case .holds:
            let left = x + 3 + SVGLayout.lock * picture.column(of: bar)
            svg.box("f-held", left, top, SVGLayout.lock - 3, bottom - top)
            label(bar.text[language], x: left, from: top, to: bottom, &svg)
        case .waits:
            svg.box("f-blocked", x + 6 + inset, top, layout.laneWidth - 12 - inset, bottom - top)
            caption([bar.text], in: bar, from: top, to: bottom, &svg)
        case .hand(let pause):
            let name = "f-hand \(hue(bar.lane))"
            svg.box(name, x + 6 + inset, top + 4, layout.laneWidth - 12 - inset, bottom - top - 8)
            guard let gap = picture.longestGap(in: bar) else { return }
            caption(
                (pause.map { [$0.words] } ?? []) + [bar.text],
                in: bar,
                from: layout.rowTop[gap.lowerBound],
                to: layout.bottom(of: gap.upperBound),
                &svg
            )
        }
    }

    /// A lock's name along its bar: Latin letters lie on their side, Chinese ones stand.
    private func label(
        _ name: String,
        x: Int,
        from top: Int,
        to bottom: Int,
        _ svg: inout SVGText
    ) {
        let middle = (top + bottom) / 2
        if language == .chinese {
            let signs = name.filter { !$0.isWhitespace }.prefix(max(1, (bottom - top) / 12))
            for (index, sign) in signs.enumerated() {
                let y = middle - signs.count * 6 + index * 12 + 10
                svg.words("\(sign)", "f-on", x + 5, y, size: 10, anchor: "middle")
            }
            return
        }
        let fits = bottom - top > 6 * name.displayWidth + 4
        svg.element(
            "text",
            [
                ("class", "f-on"), ("font-size", "11"), ("text-anchor", "middle"),
                ("transform", "translate(\(x + 9) \(middle)) rotate(-90)"),
            ],
            fits ? name : String(name.suffix(1))
        )
    }

    /// Words in the middle of a bar.
    private func caption(
        _ texts: [Message],
        in bar: SchedulePicture.Bar,
        from top: Int,
        to bottom: Int,
        _ svg: inout SVGText
    ) {
        let inset = layout.inset[bar.lane]
        let room = (layout.laneWidth - 20 - inset) * 10 / 72
        let lines = texts.flatMap { $0[language].lines(of: room, atMost: 2) }
        let first = (top + bottom) / 2 - (lines.count - 1) * 9 + 5
        for (index, line) in lines.enumerated() {
            svg.words(
                line,
                "f-ink f-under",
                layout.x(of: bar.lane) + (layout.laneWidth + inset) / 2,
                first + index * 18,
                size: SVGLayout.textSize,
                anchor: "middle"
            )
        }
    }
}

extension SchedulePicture.Pause {
    /// What stands in a bar before what the task has in hand.
    fileprivate var words: Message {
        switch self {
        case .stopped: Message(en: "stopped here,", zh: "在此被打断，")
        case .suspended: Message(en: "suspended,", zh: "已挂起，")
        }
    }
}
