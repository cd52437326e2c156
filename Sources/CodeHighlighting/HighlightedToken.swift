/// What a piece of code is, for colour.
package enum TokenKind: String, Sendable, CaseIterable {
    case plain
    case keyword
    case string
    case number
    case comment
    case attribute
    case type
}

/// A run of code of one kind.
package struct HighlightedToken: Sendable, Equatable {
    package let kind: TokenKind
    package let text: Substring

    package init(kind: TokenKind, text: Substring) {
        self.kind = kind
        self.text = text
    }
}
