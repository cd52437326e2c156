package import Diagnostics

/// An author's word that a change of the reference solution does not make it wrong.
package struct EquivalentMutation: Sendable, Equatable {
    /// The kind of change, such as `drop-call`.
    package let kind: String
    /// The first line that it changes, without the space around it.
    package let line: String
    /// That line afterwards, where several changes are alike; otherwise `nil`.
    package let becomes: String?
    /// Why it is as right as before; for authors.
    package let reason: String
    /// Where that is written.
    package let position: SourcePosition

    package init(
        kind: String,
        line: String,
        becomes: String? = nil,
        reason: String,
        position: SourcePosition
    ) {
        self.kind = kind
        self.line = line
        self.becomes = becomes
        self.reason = reason
        self.position = position
    }
}
