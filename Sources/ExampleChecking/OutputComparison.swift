/// What a program printed, held against an `output` block.
struct OutputComparison {
    /// The lines that were expected and not printed (`-`), and printed and not expected (`+`);
    /// `nil` if the output is as expected.
    let difference: String?

    /// Lines of a difference that are shown at most.
    private static let longest = 20

    /// Compares two texts by lines; the newline at the end of the last line does not matter.
    ///
    /// - Parameters:
    ///   - printed: What the program printed.
    ///   - expected: The code of the `output` block.
    ///   - rule: How they are compared.
    ///   - firstLine: The line of the file on which `expected` begins.
    init(printed: String, expected: String, rule: OutputRule, firstLine: Int) {
        let printed = Self.lines(of: printed)
        let expected = Self.lines(of: expected)
        let lines =
            switch rule {
            case .exact: Self.difference(from: expected, to: printed)
            case .unordered: Self.surplus(of: expected, and: printed)
            case .contains: Self.missing(expected, in: printed)
            }
        let width = "\(firstLine + max(0, expected.count - 1))".count
        let shown = lines.map { $0.text(width: width, firstLine: firstLine) }
        difference = shown.isEmpty ? nil : Self.cut(shown).joined(separator: "\n")
    }

    /// A line of a difference.
    private enum Line {
        /// In both texts; the index is that of the expected one.
        case same(Int, Substring)
        case missing(Int, Substring)
        case surplus(Substring)

        /// The line with the number that it has in the file, if it stands there.
        func text(width: Int, firstLine: Int) -> String {
            let (sign, index, text): (String, Int?, Substring) =
                switch self {
                case .same(let index, let text): (" ", index, text)
                case .missing(let index, let text): ("-", index, text)
                case .surplus(let text): ("+", nil, text)
                }
            let number = index.map { "\(firstLine + $0)" } ?? ""
            let padding = String(repeating: " ", count: max(0, width - number.count))
            return "\(sign) \(padding)\(number) | \(text)"
        }

        var isChange: Bool {
            if case .same = self { false } else { true }
        }
    }

    private static func lines(of text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// Both texts merged, with two lines around each change; empty if they are the same.
    private static func difference(from expected: [Substring], to printed: [Substring]) -> [Line] {
        let change = printed.difference(from: expected)
        guard !change.isEmpty else { return [] }
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for step in change {
            switch step {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var lines: [Line] = []
        var (old, new) = (0, 0)
        while old < expected.count || new < printed.count {
            if removed.contains(old) {
                lines.append(.missing(old, expected[old]))
                old += 1
            } else if inserted.contains(new) {
                lines.append(.surplus(printed[new]))
                new += 1
            } else {
                lines.append(.same(old, expected[old]))
                old += 1
                new += 1
            }
        }
        return aroundChanges(lines)
    }

    /// The lines that one text has more often than the other, each text's in its own order.
    private static func surplus(of expected: [Substring], and printed: [Substring]) -> [Line] {
        indices(of: expected, without: printed).map { .missing($0, expected[$0]) }
            + indices(of: printed, without: expected).map { .surplus(printed[$0]) }
    }

    private static func indices(of text: [Substring], without other: [Substring]) -> [Int] {
        var counts = Dictionary(other.map { ($0, 1) }, uniquingKeysWith: +)
        return text.indices.filter { index in
            guard let count = counts[text[index]], count > 0 else { return true }
            counts[text[index]] = count - 1
            return false
        }
    }

    private static func aroundChanges(_ lines: [Line]) -> [Line] {
        let changes = lines.indices.filter { lines[$0].isChange }
        return lines.indices
            .filter { index in changes.contains { abs($0 - index) <= 2 } }
            .map { lines[$0] }
    }

    /// The first expected line that is in none of the printed lines left, with those lines.
    private static func missing(_ expected: [Substring], in printed: [Substring]) -> [Line] {
        var rest = printed[...]
        for (index, line) in expected.enumerated() {
            guard let place = rest.firstIndex(where: { $0.contains(line) }) else {
                return [.missing(index, line)] + rest.map { .surplus($0) }
            }
            rest = rest[(place + 1)...]
        }
        return []
    }

    private static func cut(_ lines: [String]) -> [String] {
        lines.count <= longest ? lines : lines.prefix(longest - 1) + ["…"]
    }
}
