/// A line below a fence that asks for outcomes: `✗ 1: lose one`.
package struct OutcomeLine: Sendable, Hashable {
    /// Whether it is as it should be (`✔`) or not (`✗`); `nil` without a mark.
    package let isGood: Bool?
    /// What is printed, with one space for any run of spaces and newlines; or how else it ends.
    package let outcome: String
    /// What programs of this kind do, as a predicate: "keep both".
    package let words: String

    /// Reads a line; `nil` if it has no colon, or nothing before or after it.
    package init?(_ line: String) {
        var text = line.drop(while: \.isWhitespace)
        switch text.first {
        case "✔": isGood = true
        case "✗": isGood = false
        default: isGood = nil
        }
        if isGood != nil { text = text.dropFirst() }
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        outcome = text[..<colon].spacedOut
        words = text[text.index(after: colon)...].spacedOut
        if outcome.isEmpty || words.isEmpty { return nil }
    }
}

extension StringProtocol {
    /// The text in one line: its words with one space between them.
    package var spacedOut: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
