import LessonMarkup

/// The file of a translation with some of its units replaced or put in; the rest stays byte for
/// byte.
struct TranslationDraft {
    let comparison: TranslationComparison
    /// The file as it is; `nil` if there is none.
    let original: String?
    /// New translations by the places of their originals.
    let translations: [String: String]
    let hintWord: String?

    init(
        comparison: TranslationComparison,
        source: String?,
        translations: [String: String],
        hintWord: String?
    ) {
        self.comparison = comparison
        original = source
        self.translations = translations
        self.hintWord = hintWord
    }

    /// Whether the new file, cut into units, has those that were put together, and no others.
    func isReadAsMeant(_ text: TranslatableText) -> Bool {
        let blocks = comparison.blocks.filter { !$0.isHead && !$0.isFootnote }
        let footnotes = comparison.blocks.filter { $0.isFootnote }
        // Footnotes are read in the order of what refers to them.
        return text.heads.map(\.source)
            == comparison.blocks.filter(\.isHead).compactMap(self.text)
            && text.blocks.map(\.source) == blocks.compactMap(self.text)
            && text.footnotes.map(\.source).sorted() == footnotes.compactMap(self.text).sorted()
    }

    /// The new file.
    var source: String {
        var lines = FileLines(original ?? "---\ntitle:\nsummary:\n---\n")
        for block in comparison.blocks.filter(\.isHead) {
            guard let unit = block.original, let text = translations[unit.place] else { continue }
            lines.replaceKey(unit.kind.rawValue, with: text)
        }
        var place = lines.endOfFrontMatter
        for block in comparison.blocks.filter({ !$0.isHead }) {
            guard let text = text(of: block) else { continue }
            if let unit = block.translation {
                if unit.source != text { lines.replace(unit.lines, with: text) }
                place = max(place, unit.lines.upperBound)
            } else {
                let isFootnote = block.isFootnote
                lines.insert(text, after: isFootnote ? lines.count : place)
            }
        }
        return lines.text
    }

    /// What stands in the new file for a block; `nil` if nothing does.
    private func text(of block: TranslationComparison.ComparedBlock) -> String? {
        guard let unit = block.original else { return block.translation?.source }
        if let text = translations[unit.place] { return text }
        if let translation = block.translation { return translation.source }
        switch unit.kind {
        case .hint: return isHintNeeded(unit) ? hint(unit) : nil
        case .rule: return original == nil ? unit.source : nil
        case .example, .output: return original == nil ? unit.withoutBody : nil
        default: return nil
        }
    }

    /// Whether anything of a hint is put in whose heading the file lacks.
    private func isHintNeeded(_ unit: TranslationUnit) -> Bool {
        let section = unit.place.prefix { $0 != "/" }
        return original == nil || translations.keys.contains { $0.hasPrefix(section + "/") }
    }

    private func hint(_ unit: TranslationUnit) -> String? {
        let number = unit.key?.split(separator: " ").dropFirst().first ?? ""
        return hintWord.map { "## \($0) \(number)" }
    }
}

extension TranslationComparison.ComparedBlock {
    fileprivate var isHead: Bool {
        let kind = original?.kind ?? translation?.kind
        return kind == .title || kind == .summary
    }

    fileprivate var isFootnote: Bool { (original?.kind ?? translation?.kind) == .footnote }
}

extension TranslationUnit {
    /// The fence alone; the code stands in the original.
    fileprivate var withoutBody: String? {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let last = lines.last, lines.count > 1 else { return nil }
        return "\(first)\n\(last)"
    }
}

/// The lines of a file, each with its own end, and what is done to them.
private struct FileLines {
    private let lines: [Substring]
    private let newline: String
    private var replacements: [Int: (last: Int, text: String)] = [:]
    /// New blocks, by the line after which they come.
    private var insertions: [Int: [String]] = [:]

    init(_ text: String) {
        var lines: [Substring] = []
        var start = text.startIndex
        for index in text.indices where text[index].isLineEnd {
            lines.append(text[start...index])
            start = text.index(after: index)
        }
        if start < text.endIndex { lines.append(text[start...]) }
        self.lines = lines
        newline = lines.first?.last?.isLineEnd == true ? String(lines[0].suffix(1)) : "\n"
    }

    var count: Int { lines.count }

    /// The number of the line that ends the front matter.
    var endOfFrontMatter: Int {
        let end = lines.indices.dropFirst().first { lines[$0].hasPrefix("---") }
        return (end ?? lines.count - 1) + 1
    }

    mutating func replace(_ range: ClosedRange<Int>, with text: String) {
        replacements[range.lowerBound] = (range.upperBound, text)
    }

    mutating func insert(_ text: String, after line: Int) {
        insertions[line, default: []].append(text)
    }

    /// Replaces a key of the front matter with the lines that its value takes.
    mutating func replaceKey(_ key: String, with text: String) {
        let end = endOfFrontMatter
        guard let first = lines[..<end].firstIndex(where: { $0.hasPrefix(key + ":") }) else {
            // Behind the opening line.
            replacements[1] = (1, lines[0].trimmed + "\n\(key): \(text.quotedForYAML)")
            return
        }
        var last = first
        while last + 1 < end - 1, let character = lines[last + 1].first, character.isWhitespace {
            last += 1
        }
        replace(first + 1...last + 1, with: "\(key): \(text.quotedForYAML)")
    }

    var text: String {
        var text = ""
        var number = 0
        write(insertions[0] ?? [], to: &text)
        while number < lines.count {
            number += 1
            if let (last, replacement) = replacements[number] {
                number = last
                text += replacement.replacing("\n", with: newline)
                if lines[last - 1].last?.isLineEnd == true { text += lines[last - 1].suffix(1) }
            } else {
                text += lines[number - 1]
            }
            write(insertions[number] ?? [], to: &text)
        }
        return text
    }

    /// Blocks with a blank line before each; the line below the last one stays as it is.
    private func write(_ blocks: [String], to text: inout String) {
        for block in blocks {
            if text.last?.isLineEnd == false { text += newline }
            text += newline + block.replacing("\n", with: newline) + newline
        }
    }
}

extension Character {
    fileprivate var isLineEnd: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}

extension Substring {
    fileprivate var trimmed: String { String(prefix { !$0.isNewline }) }
}

extension String {
    /// As a double-quoted scalar of YAML, unless it is plainly a word or more.
    fileprivate var quotedForYAML: String {
        let escaped = replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\t", with: "\\t")
        return "\"\(escaped)\""
    }
}
