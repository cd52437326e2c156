/// The lines of a file, each with its own end, and what is done to them.
struct FileLines {
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
