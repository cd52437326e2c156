import CourseLoading
import Diagnostics
import LessonMarkup

/// A file's text with everything mended that can be mended for certain.
struct Correction {
    /// The mended text.
    let text: String

    /// No text that authors write takes more; what is left then is left.
    private static let mostRounds = 8
    /// What all tries together may parse, in bytes; each one parses the whole file.
    private static let mostParsed = 8 << 20

    /// Mends until nothing is left to mend: one edit may bring forth the next.
    init(of text: String, in file: AuthoredFile) {
        var text = text
        for _ in 0..<Self.mostRounds {
            let findings = file.typographyFindings(in: text).filter { !$0.edits.isEmpty }
            let safe = Self.safe(findings, for: text, in: file)
            let next = text.edited(by: safe.flatMap(\.edits))
            if next == text { break }
            text = next
        }
        self.text = text
    }

    /// The findings whose edits leave everything but spaces and punctuation as it is.
    static func safe(_ findings: [Finding], for text: String, in file: AuthoredFile) -> [Finding] {
        if findings.isEmpty { return [] }
        let meaning = AuthoredMeaning(of: text, in: file)
        var tries = min(200, max(8, mostParsed / (text.utf8.count + 1)))
        return safe(findings, tries: &tries) {
            AuthoredMeaning(of: text.edited(by: $0.flatMap(\.edits)), in: file) == meaning
        }
    }

    /// A large part that passes, found by halves: nearly always it is all of them.
    private static func safe(
        _ findings: [Finding],
        tries: inout Int,
        passes: ([Finding]) -> Bool
    ) -> [Finding] {
        if findings.isEmpty { return [] }
        guard tries > 0 else { return [] }
        tries -= 1
        if passes(findings) { return findings }
        guard findings.count > 1 else { return [] }
        let middle = findings.count / 2
        let first = safe(Array(findings[..<middle]), tries: &tries, passes: passes)
        let second = safe(Array(findings[middle...]), tries: &tries) { passes(first + $0) }
        return first + second
    }
}

/// What a file says, whatever its spaces and punctuation: the words in the structure around them.
struct AuthoredMeaning: Equatable {
    private var lines: [String] = []

    init(of text: String, in file: AuthoredFile) {
        let source = SourceText(text, file: file.path)
        switch file.form {
        case .drawing:
            lines = [Self.words(text)]
        case .yaml:
            add(AuthoredText(yaml: source.normalized, file: file.path).scalars)
        case .markdown:
            guard let authored = AuthoredText(markdown: source.normalized, file: file.path) else {
                return
            }
            add(authored.scalars)
            let parsed = MarkupDocument.parsing(authored.body, file: file.path)
            lines += parsed.diagnostics.map(\.code)
            add(parsed.document.blocks)
            for footnote in parsed.document.footnotes {
                lines.append("footnote \(footnote.label)")
                add(footnote.blocks)
            }
        }
    }

    private mutating func add(_ scalars: [AuthoredText.Scalar]) {
        for scalar in scalars {
            lines.append("\(scalar.path.joined(separator: ".")): \(Self.words(scalar.value))")
        }
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block.kind {
            case .heading(let level, let anchor, let content):
                add("heading \(level) \(anchor)", content)
            case .paragraph(let content): add("paragraph", content)
            case .quotation(let blocks): add("quotation", blocks)
            case .alert(let alert, let blocks): add("alert \(alert)", blocks)
            case .list(let list):
                lines.append("list \(list.start ?? -1) \(list.isTight)")
                for item in list.items {
                    add("item \(item.isDone.map { "\($0)" } ?? "-")", item.blocks)
                }
                lines.append("end")
            case .code(let code):
                let words = code.attributes.sorted { $0.key < $1.key }
                lines.append("code \(code.language) \(words) \(code.text)")
            case .table(let table):
                lines.append("table \(table.alignments)")
                for row in [table.header] + table.rows {
                    for cell in row { add("cell", cell) }
                }
            case .thematicBreak: lines.append("break")
            case .html(let text): lines.append("html \(text)")
            }
        }
    }

    private mutating func add(_ name: String, _ blocks: [Block]) {
        lines.append(name)
        add(blocks)
        lines.append("end")
    }

    private mutating func add(_ name: String, _ content: [Inline]) {
        lines.append("\(name) \(Self.words(content))")
    }

    private static func words(_ content: [Inline]) -> String {
        content.map { inline in
            switch inline {
            case .text(let text): words(text)
            case .softBreak, .lineBreak: inline == .lineBreak ? "<br>" : ""
            case .code(let code): "<code \(code)>"
            case .emphasis(let content): "<em \(words(content))>"
            case .strong(let content): "<strong \(words(content))>"
            case .strikethrough(let content): "<del \(words(content))>"
            case .link(let link):
                "<a \(link.destination) \(words(link.title)) \(words(link.content))>"
            case .term(let term): "<term \(term.name) \(words(term.content))>"
            case .image(let image):
                "<img \(image.source) \(words(image.title)) \(words(image.alternative))>"
            case .footnoteReference(let index, _): "<footnote \(index)>"
            case .html(let html): "<html \(html)>"
            }
        }
        .joined()
    }

    /// A text without spaces and the marks that an edit may change.
    private static func words(_ text: String) -> String {
        let marks = ",.;:?!()\"'，。；：？！（）“”‘’…"
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    !scalar.properties.isWhitespace && !marks.unicodeScalars.contains(scalar)
                }
            )
        )
    }
}
