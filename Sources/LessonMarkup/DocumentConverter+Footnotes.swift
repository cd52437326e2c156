import Diagnostics

/// The labels of a document's footnotes, and how often each was referred to.
struct FootnoteLabels {
    private var labels: Set<String> = []
    private var references: [Int: Int] = [:]

    /// Adds a footnote.
    mutating func define(_ label: String) { labels.insert(Self.key(label)) }

    /// Whether a footnote of this label is shown.
    func contains(_ label: String) -> Bool { labels.contains(Self.key(label)) }

    /// The next reference to a footnote.
    ///
    /// - Parameter index: The footnote's index, in the order of first references.
    /// - Returns: The reference, counted.
    mutating func reference(to index: Int) -> Inline {
        references[index, default: 0] += 1
        return .footnoteReference(index: index, occurrence: references[index, default: 1])
    }

    /// Labels are the same if only case and the amount of white space differ.
    static func key(_ label: String) -> String {
        label.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}

extension DocumentConverter {
    /// A reference that has a definition; the library has put a number, from 1, for its label.
    mutating func footnoteReference(_ node: CommonMarkNode) -> Inline {
        guard let number = Int(node.literal) else { return .text("[^\(unmarked(node.literal))]") }
        return footnotes.reference(to: number - 1)
    }

    /// The label of a definition, which the library keeps to itself.
    func footnoteLabel(of definition: CommonMarkNode) -> String {
        let text = Substring(decoding: lines[definition.startLine], as: UTF8.self).utf8
        return Self.footnoteLabels(in: text).first ?? ""
    }

    /// Notes what may be a reference without definition, which the library leaves as text.
    mutating func noteFootnoteReferences(in text: String, of block: CommonMarkNode) {
        let labels = Self.footnoteLabels(in: text.utf8[...])
        guard !labels.isEmpty else { return }
        let range = block.startLine...max(block.startLine, block.endLine)
        undefinedFootnotes[range, default: []].formUnion(labels)
    }

    /// Finds references without definition.
    ///
    /// An escaped `\[^label]` is the same text, so the source of each block decides.
    mutating func checkFootnoteReferences() {
        for (range, labels) in undefinedFootnotes {
            var missing = labels
            for line in range where !missing.isEmpty {
                for (label, column) in Self.writtenLabels(in: lines[line])
                where missing.remove(label) != nil {
                    let place = place(line: line, column: column)
                    diagnostics.append(.undefinedFootnote(label, at: place))
                }
            }
        }
    }

    /// Finds definitions that the library left out: unused and repeated ones.
    mutating func checkFootnoteDefinitions() {
        var seen: Set<String> = []
        var opaque = opaqueLines.sorted { $0.lowerBound < $1.lowerBound }[...]
        for line in 1..<lines.count + 1 {
            while let range = opaque.first, range.upperBound < line { opaque.removeFirst() }
            if let range = opaque.first, range.contains(line) { continue }
            let (content, _, column) = lines.content(of: line)
            guard content.starts(with: "[^".utf8),
                let end = content.firstIndex(of: UInt8(ascii: "]")),
                content[end...].dropFirst().first == UInt8(ascii: ":")
            else { continue }
            let label = String(decoding: content[..<end].dropFirst(2), as: UTF8.self)
            let place = place(line: line, column: column)
            if !footnotes.contains(label) {
                diagnostics.append(.unusedFootnote(label, at: place))
            } else if !seen.insert(FootnoteLabels.key(label)).inserted {
                diagnostics.append(.duplicateFootnote(label, at: place))
            }
        }
    }

    /// What stands between `[^` and `]`, each time.
    private static func footnoteLabels(in text: Substring.UTF8View) -> [String] {
        var labels: [String] = []
        var rest = text
        while let start = rest.firstIndex(of: UInt8(ascii: "[")) {
            rest = rest[start...].dropFirst()
            guard rest.first == UInt8(ascii: "^") else { continue }
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return labels }
            if let label = String(rest[..<end]), !label.isEmpty { labels.append(label) }
        }
        return labels
    }

    /// The labels in a line that no `\` escapes, with their columns from 1.
    private static func writtenLabels(in line: ArraySlice<UInt8>) -> [(label: String, column: Int)]
    {
        var labels: [(label: String, column: Int)] = []
        var start = line.startIndex
        while start < line.endIndex {
            defer { start += 1 }
            if line[start] == UInt8(ascii: "\\") {
                start += 1
                continue
            }
            guard line[start...].starts(with: "[^".utf8) else { continue }
            guard let end = line[start...].firstIndex(of: UInt8(ascii: "]")) else { break }
            let label = String(decoding: line[(start + 2)..<end], as: UTF8.self)
            labels.append((label, start - line.startIndex + 1))
            start = end
        }
        return labels
    }
}
