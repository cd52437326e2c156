/// What a program printed, held against an `output` block.
struct OutputComparison {
    /// The lines that were expected and not printed (`-`), and printed and not expected (`+`);
    /// `nil` if the output is as expected.
    let difference: String?

    /// Lines of a difference that are shown at most.
    private static let longest = 20

    /// Compares two texts by lines; the newline at the end of the last line does not matter.
    init(printed: String, expected: String, rule: OutputRule) {
        let printed = Self.lines(of: printed)
        let expected = Self.lines(of: expected)
        let lines =
            switch rule {
            case .exact: Self.difference(from: expected, to: printed)
            case .unordered: Self.surplus(of: expected, and: printed)
            case .contains: Self.missing(expected, in: printed)
            }
        difference = lines.isEmpty ? nil : Self.cut(lines).joined(separator: "\n")
    }

    private static func lines(of text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// Both texts merged, with two lines around each change; empty if they are the same.
    private static func difference(from expected: [Substring], to printed: [Substring]) -> [String]
    {
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
        var lines: [String] = []
        var (old, new) = (0, 0)
        while old < expected.count || new < printed.count {
            if removed.contains(old) {
                lines.append("- \(expected[old])")
                old += 1
            } else if inserted.contains(new) {
                lines.append("+ \(printed[new])")
                new += 1
            } else {
                lines.append("  \(expected[old])")
                old += 1
                new += 1
            }
        }
        return aroundChanges(lines)
    }

    /// The lines that one text has more often than the other, each text's in its own order.
    private static func surplus(
        of expected: [Substring],
        and printed: [Substring]
    ) -> [String] {
        lines(of: expected, without: printed).map { "- \($0)" }
            + lines(of: printed, without: expected).map { "+ \($0)" }
    }

    private static func lines(of text: [Substring], without other: [Substring]) -> [Substring] {
        var counts = Dictionary(other.map { ($0, 1) }, uniquingKeysWith: +)
        return text.filter { line in
            guard let count = counts[line], count > 0 else { return true }
            counts[line] = count - 1
            return false
        }
    }

    private static func aroundChanges(_ lines: [String]) -> [String] {
        let changes = lines.indices.filter { !lines[$0].hasPrefix("  ") }
        return lines.indices
            .filter { index in changes.contains { abs($0 - index) <= 2 } }
            .map { lines[$0] }
    }

    /// The first expected line that is in none of the printed lines left, with those lines.
    private static func missing(_ expected: [Substring], in printed: [Substring]) -> [String] {
        var rest = printed[...]
        for line in expected {
            guard let index = rest.firstIndex(where: { $0.contains(line) }) else {
                return ["- \(line)"] + rest.map { "+ \($0)" }
            }
            rest = rest[(index + 1)...]
        }
        return []
    }

    private static func cut(_ lines: [String]) -> [String] {
        lines.count <= longest ? lines : lines.prefix(longest - 1) + ["…"]
    }
}
