package import Diagnostics

/// What an open page shows above itself: something that is wrong with what it was made from.
package struct Notice: Sendable, Hashable, Codable {
    /// How grave it is.
    package let severity: Diagnostic.Severity
    /// Where it is, such as `lessons/01-one/lesson.en.md:3:1`; empty if it has no place.
    package let place: String
    /// What is wrong.
    package let message: Message
    /// How to mend it.
    package let mend: Message
    /// Lines to show below.
    package let excerpt: String?

    /// A notice that has no place.
    package init(_ severity: Diagnostic.Severity, _ message: Message, mend: Message) {
        self.severity = severity
        place = ""
        self.message = message
        self.mend = mend
        excerpt = nil
    }

    /// What a diagnostic says.
    package init(_ diagnostic: Diagnostic) {
        severity = diagnostic.severity
        let position = diagnostic.position
        place = "\(position.file):\(position.line):\(position.column)"
        message = diagnostic.message
        mend = diagnostic.mend
        excerpt = diagnostic.excerpt
    }
}
