/// A fenced or indented block of code.
package struct CodeBlock: Sendable, Equatable {
    /// The first word of the info string in lower case, such as `swift`; empty if there is none.
    package let language: String
    /// The words after the language: `example=race` gives `["example": "race"]`, a bare word such
    /// as `unordered` gives `["unordered": ""]`.
    package let attributes: [String: String]
    /// The code, with the newline at its end; empty for a fence without content.
    package let text: String

    package init(language: String, attributes: [String: String] = [:], text: String) {
        self.language = language
        self.attributes = attributes
        self.text = text
    }
}
