package import Diagnostics

/// A file as its author wrote it, taken apart for those who look at its words.
package struct AuthoredText: Sendable {
    /// The texts of its YAML, in the order in which they were written.
    package let scalars: [Scalar]
    /// The Markdown below the front matter; empty in a file of YAML.
    package let body: String
    /// The line of the file on which the Markdown begins.
    package let bodyLine: Int

    /// A text in YAML with its place and the keys that lead to it.
    package struct Scalar: Sendable, Equatable {
        /// The keys from the outermost; items of a list have no key of their own.
        package let path: [String]
        package let value: String
        /// Where it begins; at its quotation mark if it has one.
        package let position: SourcePosition

        package init(path: [String], value: String, position: SourcePosition) {
            self.path = path
            self.value = value
            self.position = position
        }
    }

    /// Takes a Markdown file apart; `nil` if it has no front matter that ends.
    ///
    /// - Parameters:
    ///   - text: The file, with lines that end in a newline alone.
    ///   - file: Its path in the course.
    package init?(markdown text: String, file: String) {
        var ignored: [Diagnostic] = []
        let whole = TextFile(path: file, text: text)
        guard let matter = FrontMatter.reading(whole, diagnostics: &ignored) else { return nil }
        scalars = matter.keys.scalars(below: [])
        body = matter.body
        bodyLine = matter.bodyLine
    }

    /// Takes a file of YAML apart; what cannot be read has no texts.
    package init(yaml text: String, file: String) {
        var ignored: [Diagnostic] = []
        let yaml = YAMLText(text: text, file: file, firstLine: 1)
        scalars = yaml.mapping(diagnostics: &ignored).scalars(below: [])
        body = ""
        bodyLine = 1
    }
}

extension YAMLMapping {
    fileprivate func scalars(below path: [String]) -> [AuthoredText.Scalar] {
        entries.flatMap { $0.value.scalars(below: path + [$0.key]) }
    }
}

extension YAMLValue {
    fileprivate func scalars(below path: [String]) -> [AuthoredText.Scalar] {
        if let mapping { return mapping.scalars(below: path) }
        if let list { return list.flatMap { $0.scalars(below: path) } }
        return string.map { [AuthoredText.Scalar(path: path, value: $0, position: position)] } ?? []
    }
}
