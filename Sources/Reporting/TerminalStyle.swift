/// How a terminal sets a piece of text apart: the ANSI codes, or nothing.
package enum TerminalStyle: Sendable, Equatable, CaseIterable {
    /// For files, pipes, and readers who want no colour.
    case plain
    case coloured

    /// What a piece of text is.
    package enum Role: Sendable {
        case good
        case bad
        case strong
        case faint
    }

    /// The text in its role's colour; itself if there is none.
    package func text(_ text: String, _ role: Role) -> String {
        guard self == .coloured, !text.isEmpty else { return text }
        let code =
            switch role {
            case .good: "32"
            case .bad: "1;31"
            case .strong: "1"
            case .faint: "2"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
