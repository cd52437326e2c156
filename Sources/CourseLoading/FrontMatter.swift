import Diagnostics

/// A Markdown file split into the YAML between its first two `---` lines and what follows.
struct FrontMatter {
    /// The keys; empty where the YAML could not be read.
    let keys: YAMLMapping
    let body: String
    /// The line of the file on which the body begins.
    let bodyLine: Int

    /// Splits a file.
    ///
    /// - Returns: `nil` if there is no front matter that ends; what is wrong is then reported.
    static func reading(_ file: TextFile, diagnostics: inout [Diagnostic]) -> FrontMatter? {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines[0].isFence else {
            diagnostics.append(.missingFrontMatter(file.path))
            return nil
        }
        guard let end = lines.dropFirst().firstIndex(where: \.isFence) else {
            diagnostics.append(.unclosedFrontMatter(file.path))
            return nil
        }
        let yaml = YAMLText(
            text: lines[1..<end].joined(separator: "\n"),
            file: file.path,
            firstLine: 2
        )
        return FrontMatter(
            keys: yaml.mapping(diagnostics: &diagnostics),
            body: lines[(end + 1)...].joined(separator: "\n"),
            bodyLine: end + 2
        )
    }
}

extension Substring {
    /// Whether the line is `---`; blanks after it do not show and do not matter.
    fileprivate var isFence: Bool {
        hasPrefix("---") && dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }
}
