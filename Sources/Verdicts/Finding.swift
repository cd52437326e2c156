package import Diagnostics

/// A reason for which a submission is not run, or a part of it not taken.
package struct Finding: Sendable, Hashable, Codable {
    /// A stable name of the kind of finding, in kebab case.
    package let code: String
    /// Where it is, under the name that the learner gave the file; nil if in no one file.
    package let position: SourcePosition?
    /// What was found, without a full stop.
    package let message: Message
    /// What to do about it, without a full stop.
    package let mend: Message

    package init(
        _ code: String,
        at position: SourcePosition? = nil,
        _ message: Message,
        mend: Message
    ) {
        self.code = code
        self.position = position
        self.message = message
        self.mend = mend
    }

    /// One line for a terminal: `file:line:column: what was found (what to do)`.
    ///
    /// - Parameter language: The reader's language.
    /// - Returns: The line, without a newline at its end.
    package func line(in language: MessageLanguage) -> String {
        let place = position.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
        switch language {
        case .english: return "\(place)\(message.en) (\(mend.en))"
        case .chinese: return "\(place)\(message.zh)（\(mend.zh)）"
        }
    }
}
