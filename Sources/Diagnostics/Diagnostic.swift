/// An author's mistake: where it is, what it is, and how to mend it.
///
/// Diagnostics are collected, never thrown: one run shows all of them.
package struct Diagnostic: Sendable, Hashable, Codable {
    /// How grave a mistake is.
    package enum Severity: String, Sendable, Codable {
        /// The course cannot be built as its author means it.
        case error
        /// The course can be built, but a reader will stumble.
        case warning
    }

    /// How grave it is.
    package let severity: Severity
    /// A stable name of the kind of mistake, in kebab case, for editors and tests.
    package let code: String
    /// Where the mistake is.
    package let position: SourcePosition
    /// What is wrong, without a full stop.
    package let message: Message
    /// How to mend it, as an imperative without a full stop.
    package let mend: Message
    /// Lines to show below, such as what a program printed beside what was expected.
    package let excerpt: String?

    package init(
        _ severity: Severity,
        _ code: String,
        at position: SourcePosition,
        _ message: Message,
        mend: Message,
        excerpt: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.position = position
        self.message = message
        self.mend = mend
        self.excerpt = excerpt
    }

    /// One line for a terminal: `file:line:column: error: what is wrong (how to mend it)`.
    ///
    /// - Parameter language: The reader's language.
    /// - Returns: The line, without a newline at its end.
    package func line(in language: MessageLanguage) -> String {
        let place = "\(position.file):\(position.line):\(position.column)"
        let (severityWord, opening, closing) =
            switch language {
            case .english: (severity.rawValue, " (", ")")
            case .chinese: (severity == .error ? "错误" : "警告", "（", "）")
            }
        return "\(place): \(severityWord): \(message[language])"
            + "\(opening)\(mend[language])\(closing)"
    }

    /// The line for a terminal with the excerpt indented below it.
    ///
    /// - Parameter language: The reader's language.
    /// - Returns: One line or more, without a newline at the end.
    package func text(in language: MessageLanguage) -> String {
        let lines = excerpt?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        return ([line(in: language)] + lines.map { "    \($0)" }).joined(separator: "\n")
    }
}

extension Sequence<Diagnostic> {
    /// The diagnostics in the order in which a reader meets them: by file, line, column, kind; of
    /// one kind at one place by their words, so that the order is always the same.
    package func inReadingOrder() -> [Diagnostic] {
        sorted {
            ($0.position, $0.code, $0.message.en, $0.excerpt ?? "")
                < ($1.position, $1.code, $1.message.en, $1.excerpt ?? "")
        }
    }

    /// Whether any of them keeps the course from being built.
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
