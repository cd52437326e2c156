import Diagnostics
import TerminalText

/// Where everything of a picture goes, in units of its drawing.
struct SVGLayout {
    static let gutter = 24
    static let gap = 10
    static let textSize = 14
    static let codeSize = 12
    static let textLine = 18
    static let codeLine = 15
    /// Width of a lock's bar.
    static let lock = 14

    let laneWidth: Int
    let memoryWidth = 54
    let width: Int
    let height: Int
    let heading: [String]
    let top: Int
    /// The upper end of each row.
    let rowTop: [Int]
    /// The height of each row's cells, without the remark below them.
    let rowHeight: [Int]
    /// The lines of each cell, by row.
    let cells: [[Lines]]
    /// The lines of the remark below each row.
    let remarks: [[String]]
    /// How much of a lane's width its locks take.
    let inset: [Int]

    /// A cell's text.
    struct Lines {
        var text: [String]
        var code: [String]
        /// Why the cell matters; on a line of its own if the first one has no room for it.
        var sign: String?
        var isSignBelow = false
        /// How many lines stand above the code.
        var lineCount: Int { text.count + (isSignBelow ? 1 : 0) }
        var height: Int { 10 + lineCount * SVGLayout.textLine + code.count * SVGLayout.codeLine }
    }

    init(_ picture: SchedulePicture, title: Message, language: MessageLanguage) {
        let hasMemory = !picture.memories.isEmpty
        // Two lanes and a memory shall fit a phone.
        let laneWidth =
            picture.lanes.count <= 1 ? 240 : picture.lanes.count == 2 && hasMemory ? 150 : 166
        self.laneWidth = laneWidth
        let width =
            Self.gutter + max(picture.lanes.count, 1) * laneWidth
            + picture.memories.count * memoryWidth
        self.width = width
        heading = title[language].lines(of: width * 10 / 82, atMost: 2)
        top = heading.count * 22 + 34
        let inset = picture.lanes.indices.map { lane in
            Self.lock * (picture.columns(ofLocksIn: lane))
        }
        self.inset = inset
        var rowTop: [Int] = []
        var rowHeight: [Int] = []
        var cells: [[Lines]] = []
        var remarks: [[String]] = []
        var y = top
        for row in picture.rows {
            let lines = row.cells.map { cell in
                let room =
                    laneWidth - 26 - (inset.indices.contains(cell.lane) ? inset[cell.lane] : 0)
                var lines = Lines(
                    text: cell.text[language].lines(of: room * 10 / 72, atMost: 3),
                    code: cell.source.map { $0.text.lines(of: room * 10 / 72, atMost: 2) } ?? [],
                    sign: cell.mark?.sign?[language]
                )
                let used = ((lines.text.first ?? "") + (lines.sign ?? "")).displayWidth
                lines.isSignBelow = lines.sign != nil && room - 4 < used * 8
                return lines
            }
            let remark =
                row.remark.map {
                    ("✗ " + $0[language]).lines(of: (width - 40) * 10 / 78, atMost: 2)
                }
                ?? []
            rowTop.append(y)
            rowHeight.append(lines.map(\.height).max() ?? 22)
            cells.append(lines)
            remarks.append(remark)
            y += (rowHeight.last ?? 0) + (remark.isEmpty ? 0 : remark.count * 20 + 12) + Self.gap
        }
        self.rowTop = rowTop
        self.rowHeight = rowHeight
        self.cells = cells
        self.remarks = remarks
        height = y + 4
    }

    /// The left end of a lane.
    func x(of lane: Int) -> Int { Self.gutter + lane * laneWidth }

    /// The left end of a memory's column.
    func memoryX(_ memory: Int, lanes: Int) -> Int {
        Self.gutter + max(lanes, 1) * laneWidth + memory * memoryWidth + 8
    }

    /// The lower end of a row's cells.
    func bottom(of row: Int) -> Int { rowTop[row] + rowHeight[row] }
}

extension SchedulePicture {
    /// How many locks a lane holds at once, at most.
    func columns(ofLocksIn lane: Int) -> Int {
        let held = bars.filter { $0.lane == lane && $0.kind == .holds }
        return rows.indices.map { row in held.count { $0.rows.contains(row) } }.max() ?? 0
    }

    /// In which column beside its lane a lock's bar is drawn, from 0.
    func column(of bar: Bar) -> Int {
        bars.prefix { $0 != bar }.count {
            $0.lane == bar.lane && $0.kind == .holds && $0.rows.overlaps(bar.rows)
        }
    }

    /// The longest run of rows within a bar in which its lane does nothing.
    func longestGap(in bar: Bar) -> ClosedRange<Int>? {
        var longest: ClosedRange<Int>?
        var start: Int?
        for row in bar.rows {
            let isBusy = rows[row].cells.contains { $0.lane == bar.lane } || rows[row].folded > 0
            start = isBusy ? nil : start ?? row
            guard let start, row - start + 1 > longest?.count ?? 0 else { continue }
            longest = start...row
        }
        return longest
    }
}
