import CourseLoading
import Diagnostics
import LessonMarkup

/// The running text of a Markdown file, block by block, with every byte's place.
struct MarkdownProse {
    /// One for each paragraph, heading, cell of a table and title of a link, in reading order.
    private(set) var runs: [[ProseElement]] = []

    private let source: SourceText
    private var leaves: [Int: Leaf] = [:]
    private var codeLines: Set<Int> = []

    private struct Leaf {
        enum Kind { case paragraph, heading, table }
        let kind: Kind
        /// The line, from 1, and the column in bytes, from 1.
        let line: Int
        let column: Int
    }

    init(_ authored: AuthoredText, of source: SourceText) {
        self.source = source
        let document = MarkupDocument.parsing(
            authored.body,
            file: source.file,
            firstLine: authored.bodyLine
        ).document
        collect(document.blocks + document.footnotes.flatMap(\.blocks))
        for leaf in leaves.values.sorted(by: { $0.line < $1.line }) { read(leaf) }
    }

    private mutating func collect(_ blocks: [Block]) {
        for block in blocks {
            let (line, column) = (block.position.line, block.position.column)
            switch block.kind {
            case .paragraph: leaves[line] = Leaf(kind: .paragraph, line: line, column: column)
            case .heading: leaves[line] = Leaf(kind: .heading, line: line, column: column)
            case .table: leaves[line] = Leaf(kind: .table, line: line, column: column)
            case .code(let code): addOpaque(code.text, at: line)
            case .html(let text): addOpaque(text, at: line)
            case .quotation(let blocks), .alert(_, let blocks): collect(blocks)
            case .list(let list): collect(list.items.flatMap(\.blocks))
            case .thematicBreak: codeLines.insert(line)
            }
        }
    }

    /// Lines that hold no text; a fence has one above and one below its code.
    private mutating func addOpaque(_ text: String, at line: Int) {
        let count = text.utf8.count { $0 == UInt8(ascii: "\n") }
        codeLines.formUnion(line...(line + count))
        let last = line + count + 1
        if let mark = content(of: last)?.first, "`~".utf8.contains(mark) { codeLines.insert(last) }
    }

    /// The bytes of a line behind the markers of quotations and the spaces before its content.
    private func contentRange(of line: Int, from column: Int = 1) -> Range<Int>? {
        guard source.lines.indices.contains(line - 1) else { return nil }
        let whole = source.lines[line - 1]
        var start = min(whole.lowerBound + column - 1, whole.upperBound)
        if column == 1 {
            while start < whole.upperBound, " \t>".utf8.contains(source.bytes[start]) { start += 1 }
        }
        return start..<whole.upperBound
    }

    private func content(of line: Int) -> ArraySlice<UInt8>? {
        contentRange(of: line).map { source.bytes[$0] }
    }

    private mutating func read(_ leaf: Leaf) {
        guard let first = contentRange(of: leaf.line, from: leaf.column) else { return }
        var lines = [first]
        if leaf.kind != .heading {
            var line = leaf.line + 1
            while leaves[line] == nil, !codeLines.contains(line),
                let range = contentRange(of: line), !range.isEmpty
            {
                lines.append(range)
                line += 1
            }
        }
        switch leaf.kind {
        case .paragraph: add([withoutLabel(lines[0])] + lines.dropFirst())
        case .heading: add([headingText(first)])
        case .table: for row in lines { addCells(of: row) }
        }
    }

    private mutating func add(_ lines: [Range<Int>]) {
        runs += InlineScanner(lines, of: source).runs
    }

    /// Without `[^1]: `, `[!NOTE]` or `[x] ` at the line's beginning.
    private func withoutLabel(_ line: Range<Int>) -> Range<Int> {
        guard source.bytes[line].first == UInt8(ascii: "[") else { return line }
        let text = String(decoding: source.bytes[line], as: UTF8.self)
        guard let label = text.prefixMatch(of: /\[\^[^\]]+\]:\s*|\[![A-Za-z]+\]\s*|\[[ xX]\]\s+/)
        else { return line }
        return (line.lowerBound + label.0.utf8.count)..<line.upperBound
    }

    /// Without the signs around a heading's text and its anchor.
    private func headingText(_ line: Range<Int>) -> Range<Int> {
        let text = String(decoding: source.bytes[line], as: UTF8.self)
        let opening = text.prefixMatch(of: /#{1,6}[ \t]*/)?.0.utf8.count ?? 0
        let closing = text.firstMatch(of: /[ \t]*(\{#[^}]*\})?[ \t]*#*[ \t]*$/)?.0.utf8.count ?? 0
        let (start, end) = (line.lowerBound + opening, line.upperBound - closing)
        return start..<max(start, end)
    }

    /// The cells of a table's row, each by itself; none for the row below the header.
    private mutating func addCells(of row: Range<Int>) {
        guard !source.bytes[row].allSatisfy({ "|-: \t".utf8.contains($0) }) else { return }
        var start = row.lowerBound
        var isEscaped = false
        for offset in row {
            let byte = source.bytes[offset]
            if byte == UInt8(ascii: "|"), !isEscaped {
                addCell(start..<offset)
                start = offset + 1
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        addCell(start..<row.upperBound)
    }

    private mutating func addCell(_ range: Range<Int>) {
        var (start, end) = (range.lowerBound, range.upperBound)
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        while start < end, isSpace(source.bytes[start]) { start += 1 }
        while end > start, isSpace(source.bytes[end - 1]) { end -= 1 }
        if start < end { add([start..<end]) }
    }
}
