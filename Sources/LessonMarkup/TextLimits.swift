/// What a text may hold so that the library needs no more time and memory than its length allows.
///
/// Some of the library's work grows with the square of a paragraph's length or of a row's cells,
/// and it fills up short rows of tables and copies the address of a link to each reference.
struct TextLimits {
    /// The most bytes without an empty line between them, of which nobody writes as many.
    static let paragraphLength = 1 << 16
    /// The most `|` in a line.
    static let columns = 1000
    /// The most lines in a paragraph that look like the rule below a table's header; for each one
    /// that is none the library walks through the paragraph.
    static let rules = 100
    /// The most cells that a document's tables may lack at the ends of their rows.
    static let missingCells = 20_000
    /// The most bytes that addresses may take, were every bracket a reference to the longest one.
    static let addressLength = 1 << 25

    /// What goes beyond a limit.
    enum Fault: Equatable {
        case paragraphTooLong
        case tooManyColumns
        case tooManyRules
        case tooManyMissingCells
        case addressesTooLong
    }

    /// Takes out of a text what goes beyond the limits; its lines stay where they are.
    ///
    /// - Parameter text: Markdown.
    /// - Returns: The text, and what was too much, with the line from 1, in the order of the text.
    static func clipping(_ text: String) -> (text: String, faults: [(fault: Fault, line: Int)]) {
        var limits = TextLimits(bytes: Array(text.utf8))
        limits.scan()
        guard !limits.faults.isEmpty else { return (text, []) }
        return (String(decoding: limits.clipped, as: UTF8.self), limits.faults)
    }

    private let bytes: [UInt8]
    private var faults: [(fault: Fault, line: Int)] = []
    /// What is taken out, in the order of the text.
    private var removed: [Range<Int>] = []
    /// Where a character is put in the place of one that makes a table, or a definition.
    private var blunted: [Int] = []

    private var paragraphStart = 0
    private var ruleCount = 0
    /// The columns of the table that the lines may belong to, and where its rule is.
    private var table: (columns: Int, dash: Int, line: Int)?
    private var missingCellCount = 0
    /// The colons after brackets, each of which may begin the address of a reference.
    private var definitions: [(colon: Int, line: Int)] = []
    private var longestDefinition = (length: 0, line: 1)
    private var bracketCount = 0

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func scan() {
        var line = 1
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            scanLine(start..<end, number: line)
            if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
            start = end + 1
            line += 1
        }
        endDefinition(at: bytes.count)
        if longestDefinition.length * bracketCount > Self.addressLength {
            faults.append((.addressesTooLong, longestDefinition.line))
            blunted += definitions.map(\.colon)
        }
    }

    private mutating func scanLine(_ range: Range<Int>, number: Int) {
        var isBlank = true
        var isRule = true
        var dash: Int?
        var pipes = 0
        var end = range.upperBound
        for index in range {
            switch bytes[index] {
            case 0x20, 0x09, UInt8(ascii: ">"): continue
            case UInt8(ascii: "|"):
                pipes += 1
                if pipes == Self.columns { end = index }
            case UInt8(ascii: "-"): dash = dash ?? index
            case UInt8(ascii: ":"):
                if index > range.lowerBound, bytes[index - 1] == UInt8(ascii: "]") {
                    endDefinition(at: index)
                    definitions.append((index, number))
                }
            case UInt8(ascii: "]"):
                bracketCount += 1
                isRule = false
            default: isRule = false
            }
            isBlank = false
        }
        if isBlank {
            endDefinition(at: range.lowerBound)
            paragraphStart = range.upperBound
            ruleCount = 0
            table = nil
        } else if range.upperBound - paragraphStart > Self.paragraphLength {
            let isFirst = range.lowerBound - paragraphStart <= Self.paragraphLength
            if isFirst { faults.append((.paragraphTooLong, number)) }
            removed.append(range)
            return
        }
        if end < range.upperBound {
            faults.append((.tooManyColumns, number))
            removed.append(end..<range.upperBound)
        }
        if isRule, let dash, pipes > 0 {
            beginTable(columns: min(pipes, Self.columns) + 1, dash: dash, line: number)
        } else if let table {
            missingCellCount += max(0, table.columns - 1 - pipes)
            if missingCellCount > Self.missingCells {
                faults.append((.tooManyMissingCells, table.line))
                blunted.append(table.dash)
                self.table = nil
            }
        }
    }

    private mutating func beginTable(columns: Int, dash: Int, line: Int) {
        ruleCount += 1
        if ruleCount == Self.rules + 1 { faults.append((.tooManyRules, line)) }
        if ruleCount > Self.rules || missingCellCount > Self.missingCells {
            blunted.append(dash)
        } else {
            table = (columns, dash, line)
        }
    }

    private mutating func endDefinition(at end: Int) {
        guard let last = definitions.last, last.colon >= paragraphStart,
            end - last.colon > longestDefinition.length
        else { return }
        longestDefinition = (end - last.colon, last.line)
    }

    private var clipped: [UInt8] {
        var clipped = bytes
        for index in blunted { clipped[index] = UInt8(ascii: ".") }
        for range in removed.reversed() { clipped.removeSubrange(range) }
        return clipped
    }
}
