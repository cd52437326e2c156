package import Diagnostics

/// What a page shows in the language of the original, for want of a translation.
package struct Fallback: Sendable, Equatable {
    /// The language of the original.
    package let language: Language
    /// Whether there is no file in the page's language at all.
    package let isWholeText: Bool
    /// Why each block of the original is shown, by its place; code that is the same in all
    /// languages is not among them.
    package let passages: [SourcePosition: Reason]

    package init(
        language: Language,
        isWholeText: Bool = false,
        passages: [SourcePosition: Reason] = [:]
    ) {
        self.language = language
        self.isWholeText = isWholeText
        self.passages = passages
    }

    /// Why the original is shown.
    package enum Reason: Sendable, Equatable {
        /// Nobody has translated it.
        case missing
        /// It has changed since it was translated.
        case stale
    }
}
