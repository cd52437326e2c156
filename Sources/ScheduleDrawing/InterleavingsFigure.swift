package import Diagnostics

/// Every schedule of a small program as a drawing of its own: a lane for each task, and time that
/// runs to the right.
package struct InterleavingsFigure: Sendable, Hashable {
    /// The schedules.
    package var panels: [Panel]
    /// How many of them end in which way.
    package var table: OutcomeTable
    /// The reader's.
    package var language: MessageLanguage

    /// One schedule.
    package struct Panel: Sendable, Hashable {
        /// What it does.
        package var picture: SchedulePicture
        /// A letter or number for each task, by its index in the schedule.
        package var names: [Int: String]
        /// What comes of it, such as "prints 1".
        package var ending: Message
        /// Whether that is as it should be; `nil` if nobody said.
        package var isGood: Bool?

        package init(
            picture: SchedulePicture,
            names: [Int: String],
            ending: Message,
            isGood: Bool?
        ) {
            self.picture = picture
            self.names = names
            self.ending = ending
            self.isGood = isGood
        }
    }

    package init(panels: [Panel], table: OutcomeTable, language: MessageLanguage) {
        self.panels = panels
        self.table = table
        self.language = language
    }

    /// A `<figure>`: the drawings as a list, then what they come to.
    ///
    /// - Parameter id: Letters, digits and hyphens that no other element's `id` on the page begins
    ///   with.
    /// - Returns: One element, for a page.
    package func html(id: String) -> String {
        let items = panels.enumerated().map { index, panel in
            let number = "\(id)-\(index + 1)"
            return "<li>\(InterleavingPanel(panel, language).svg(id: number))</li>\n"
        }
        let label = Message(en: "All interleavings, one by one", zh: "逐一列出的全部交错")
        return """
            <figure class="figure">
            <ul class="interleavings" aria-label="\(label[language])">
            \(items.joined())</ul>
            <figcaption>\(table.sentence[language].xml) \(key[language].xml)</figcaption>
            </figure>

            """
    }

    private var key: Message {
        Message(
            en: "● reads, ■ writes; the bar between them: the task works with what it read. "
                + "A square struck out: what was written is lost.",
            zh: "● 读，■ 写；两者之间的横条：任务手里拿的是读到的副本。划掉的方块：写入的值丢了。"
        )
    }
}

/// Draws one schedule.
private struct InterleavingPanel {
    private let panel: InterleavingsFigure.Panel
    private let language: MessageLanguage
    private let left = 26
    private let step = 44
    private let lane = 46

    init(_ panel: InterleavingsFigure.Panel, _ language: MessageLanguage) {
        self.panel = panel
        self.language = language
    }

    private var picture: SchedulePicture { panel.picture }
    private var width: Int { left + max(4, picture.rows.count) * step }
    private var height: Int { picture.lanes.count * lane + 44 }

    private func x(_ row: Int) -> Int { left + row * step + step / 2 }
    private func y(_ index: Int) -> Int { index * lane + lane / 2 + 4 }

    func svg(id: String) -> String {
        var svg = SVGText()
        svg.open(
            "svg",
            [
                ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
                ("class", "figure-svg schedule interleaving"),
                ("aria-labelledby", "\(id)-title"),
            ]
        )
        svg.element("title", [("id", "\(id)-title")], story)
        for (index, lane) in picture.lanes.enumerated() {
            svg.words(name(lane), "f-ink f-strong", 8, y(index) + 6, size: 18)
            svg.path("f-lane", "M\(left) \(y(index))H\(width - 4)")
        }
        for bar in picture.bars { draw(bar, &svg) }
        for (row, one) in picture.rows.enumerated() {
            for cell in one.cells { draw(cell, of: one, row, &svg) }
        }
        drawEnding(&svg)
        svg.close("svg")
        return svg.text
    }

    private func name(_ lane: SchedulePicture.Lane) -> String {
        panel.names[lane.task] ?? lane.name[language]
    }

    /// Everything in words, for those who do not see it.
    private var story: String {
        let steps = ScheduleStory(language: language).steps(of: picture)
        let separator = language == .english ? "; " : "；"
        let colon = language == .english ? ": " : "："
        return steps.joined(separator: separator) + colon + panel.ending[language]
    }

    private func draw(_ bar: SchedulePicture.Bar, _ svg: inout SVGText) {
        let from = x(bar.rows.lowerBound)
        let to = bar.isOpen ? width - 4 : x(bar.rows.upperBound)
        switch bar.kind {
        case .hand:
            let hue = hue(bar.lane)
            svg.box("f-hand \(hue)", from, y(bar.lane) - 9, to - from, 18)
        case .holds: svg.box("f-held", from, y(bar.lane) + 15, to - from, 5, round: 1)
        case .waits: svg.box("f-blocked", from - 15, y(bar.lane) - 9, to - from + 30, 18)
        }
    }

    private func draw(
        _ cell: SchedulePicture.Cell,
        of row: SchedulePicture.Row,
        _ index: Int,
        _ svg: inout SVGText
    ) {
        let (x, y) = (x(index), y(cell.lane))
        guard let memory = row.read ?? row.written else {
            svg.path("f-line", "M\(x) \(y - 7)V\(y + 7)")
            return
        }
        if row.written != nil {
            svg.box(hue(cell.lane), x - 15, y - 15, 30, 30)
        } else {
            svg.element(
                "circle",
                [("class", hue(cell.lane)), ("cx", "\(x)"), ("cy", "\(y)"), ("r", "16")]
            )
        }
        let value = row.values.indices.contains(memory) ? row.values[memory].map(\.shown) : nil
        if cell.mark == .lost { svg.path("f-strike", "M\(x - 19) \(y + 19)L\(x + 19) \(y - 19)") }
        svg.words(value ?? "?", "f-on f-strong", x, y + 6, size: 17, anchor: "middle")
    }

    private func drawEnding(_ svg: inout SVGText) {
        let top = height - 34
        let (box, ink, mark) =
            switch panel.isGood {
            case true?: ("f-good", "f-on", "✔ ")
            case false?: ("f-bad", "f-on", "✗ ")
            case nil: ("f-surface", "f-ink", "")
            }
        svg.box(box, left, top, width - left - 4, 30)
        svg.words(
            mark + panel.ending[language],
            "\(ink) f-strong",
            (left + width - 4) / 2,
            top + 21,
            size: 17,
            anchor: "middle"
        )
    }

    private func hue(_ lane: Int) -> String {
        picture.lanes.count > 3 ? "f-held" : ["f-a", "f-b", "f-c"][lane % 3]
    }
}
