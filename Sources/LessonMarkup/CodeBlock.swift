package import Diagnostics

/// A fenced or indented block of code.
package struct CodeBlock: Sendable, Equatable {
    /// The first word of the info string in lower case, such as `swift`; empty if there is none.
    package let language: String
    /// The words after the language: `example=race` gives `["example": "race"]`, a bare word such
    /// as `unordered` gives `["unordered": ""]`.
    package let attributes: [String: String]
    /// The code, with the newline at its end; empty for a fence without content.
    package let text: String
    /// What a page shows of the code, such as a region of a file; `nil` for all of it.
    package let excerpt: String?
    /// Where the code's first line stands, if it was taken from a file of its own.
    package let origin: SourcePosition?

    package init(
        language: String,
        attributes: [String: String] = [:],
        text: String,
        excerpt: String? = nil,
        origin: SourcePosition? = nil
    ) {
        self.language = language
        self.attributes = attributes
        self.text = text
        self.excerpt = excerpt
        self.origin = origin
    }
}
