import CourseModel
import Diagnostics
package import LessonMarkup

/// A lesson or an exercise in one language, cut into the units that are translated.
package struct TranslatableText: Sendable, Equatable {
    package let file: String
    /// The title and the summary, as far as the front matter has them.
    package let heads: [TranslationUnit]
    /// A unit for each block of the document, in its order.
    package let blocks: [TranslationUnit]
    /// A unit for each footnote of the document, in its order.
    package let footnotes: [TranslationUnit]

    /// All units in the order of the page.
    package var units: [TranslationUnit] { heads + blocks + footnotes }

    /// Cuts a text.
    ///
    /// - Parameters:
    ///   - heads: The title and the summary.
    ///   - body: The Markdown below the front matter.
    ///   - document: The same, parsed.
    ///   - firstLine: The line of the file, from 1, on which the body begins.
    ///   - hints: The numbers of hints by the indices of the blocks that are their headings.
    ///   - file: The file's path in the course.
    package init(
        heads: [TranslationUnit],
        body: String,
        document: MarkupDocument,
        firstLine: Int,
        hints: [Int: Int] = [:],
        file: String
    ) {
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        let ranges = BlockLines(of: body)
        let source = { (range: ClosedRange<Int>) in
            let kept = lines.indices.clamped(to: range.lowerBound - 1..<range.upperBound)
            return lines[kept].joined(separator: "\n").trimmedOfNewlines
        }
        let inFile = { (range: ClosedRange<Int>) in
            range.lowerBound + firstLine - 1...range.upperBound + firstLine - 1
        }
        var places = UnitPlaces()
        let roles = Dictionary(document.fences.map { ($0.position, $0.role) }) { first, _ in first }
        self.file = file
        self.heads = heads
        blocks = zip(document.blocks, ranges.blocks).enumerated().map { index, pair in
            let (block, range) = pair
            let description = places.next(
                block,
                hint: hints[index],
                role: roles[block.position]
            )
            return TranslationUnit(
                description.kind,
                key: description.key,
                place: description.place,
                source: source(range),
                position: SourcePosition(file: file, line: inFile(range).lowerBound),
                lines: inFile(range),
                block: block
            )
        }
        footnotes = zip(document.footnotes, ranges.footnotes).map { footnote, range in
            TranslationUnit(
                .footnote,
                key: "footnote \(footnote.label.lowercased())",
                place: TranslationUnit.footnotes + footnote.label,
                source: source(range),
                position: SourcePosition(file: file, line: inFile(range).lowerBound),
                lines: inFile(range)
            )
        }
    }
}

/// Names the units of a text as they come.
private struct UnitPlaces {
    private var section = "."
    private var counts: [String: Int] = [:]
    private var keys: [String: Int] = [:]

    mutating func next(
        _ block: Block,
        hint: Int?,
        role: Fence.Role?
    ) -> (kind: TranslationUnit.Kind, key: String?, place: String) {
        if let hint {
            section = "hint-\(hint)"
            return (.hint, unique("hint \(hint)"), "\(section)/hint")
        }
        switch block.kind {
        case .heading(let level, let anchor, _):
            section = anchor
            return (.heading, unique("heading \(level) \(anchor)"), "\(section)/heading")
        case .code:
            switch role {
            case .example(let name):
                return (.example, unique("example \(name)"), place("example-\(name)"))
            case .part(let file, of: let name):
                return (.example, unique("part \(name) \(file)"), place("example-\(name)-\(file)"))
            case .output(let name, let index):
                return (.output, unique("output \(name) \(index)"), place("output-\(name)"))
            case .exploration(let kind, let name):
                let key = unique("\(kind.rawValue) \(name)")
                return (.schedule, key, place("\(kind.rawValue)-\(name)"))
            case .strayOutput, .shown, nil:
                return (.code, nil, place("code"))
            }
        case .paragraph(let content):
            if content.count == 1, case .image(let image) = content[0] {
                let stem = image.source.split(separator: "/").last?.prefix { $0 != "." } ?? ""
                return (.figure, unique("figure \(stem)"), place("figure-\(stem)"))
            }
            return (.paragraph, nil, place("paragraph"))
        case .quotation: return (.quotation, nil, place("quotation"))
        case .alert(let alert, _): return (.alert, nil, place(alert.rawValue))
        case .list: return (.list, nil, place("list"))
        case .table: return (.table, nil, place("table"))
        case .thematicBreak: return (.rule, nil, place("rule"))
        case .html: return (.html, nil, place("html"))
        }
    }

    /// The second thing of one name gets a number, so that keys stay apart.
    private mutating func unique(_ key: String) -> String {
        keys[key, default: 0] += 1
        let number = keys[key, default: 1]
        return number == 1 ? key : "\(key) \(number)"
    }

    private mutating func place(_ name: String) -> String {
        counts["\(section)/\(name)", default: 0] += 1
        return "\(section)/\(name)-\(counts["\(section)/\(name)", default: 1])"
    }
}

extension String {
    fileprivate var trimmedOfNewlines: String {
        let start = drop { $0 == "\n" }
        return String(start.reversed().drop(while: \.isNewline).reversed())
    }
}

extension TranslatableText {
    /// A text in which nothing is written yet.
    package init(empty file: String) {
        self.init(
            heads: [],
            body: "",
            document: MarkupDocument(blocks: []),
            firstLine: 1,
            file: file
        )
    }
}
