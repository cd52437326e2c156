import CodeHighlighting

/// The module of an exercise under another name, in all files that are made from it.
struct ModuleRenaming {
    private let old: String
    private let new: String
    /// The folders of the exercise's two halves, with a slash at their ends.
    private let halves: [String]
    /// Whether the learner's code declares something with the module's name.
    private let isDeclared: Bool
    /// The files that are named after the module.
    let moves: [CourseChange.Move]

    /// The targets and suites that have the module's name and one of these endings.
    private static let endings = [
        "Tests", "XCTests", "Scenarios", "Player", "HiddenTests", "Sealed",
    ]

    init(from old: String, to new: String, in source: CourseSource, halves: [String]) {
        self.old = old
        self.new = new
        self.halves = halves
        let files = source.texts.keys.filter { path in halves.contains { path.hasPrefix($0) } }
        let declaration = try? Regex(
            "\\b(struct|class|enum|actor|protocol|typealias|func)\\s+\(old)\\b"
        )
        isDeclared = files.contains { path in
            guard let declaration, path.hasSuffix(".swift") else { return false }
            return source.texts[path]?.firstMatch(of: declaration) != nil
        }
        moves = files.sorted().compactMap { path in
            let parts = path.split(separator: "/")
            let name = String(parts[parts.count - 1])
            for ending in [""] + Self.endings where name == "\(old)\(ending).swift" {
                return .init(path, to: "\(path.dropLast(name.count))\(new)\(ending).swift")
            }
            return nil
        }
    }

    /// The text of a file of the course under the new name.
    func renamed(_ text: String, in path: String) -> String {
        if path.hasSuffix("Package.swift") {
            return text.replacing("\"\(old)\"", with: "\"\(new)\"")
        }
        let isOwn = halves.contains { path.hasPrefix($0) }
        guard isOwn || path.hasSuffix(".md") else { return text }
        let text = withEndings(text)
        if path.hasSuffix(".swift") { return inCode(text) }
        return isOwn ? FrontMatterKey.replacing(old, with: new, of: "module", in: text) : text
    }

    /// Names such as `GatherTests` are no words of a sentence, and are renamed in text too.
    private func withEndings(_ text: String) -> String {
        Self.endings.reduce(text) { text, ending in
            text.replacingIdentifier(old + ending, with: new + ending)
        }
    }

    /// The bare name is renamed in code alone: in a comment it may be a word.
    private func inCode(_ code: String) -> String {
        let renamed = CodeLanguage.swift.tokens(of: code).map { token in
            let text = String(token.text)
            switch token.kind {
            case .comment, .string, .number: return text
            case .plain, .keyword, .attribute, .type:
                // What the learner's code calls so keeps its name; then only imports change.
                return isDeclared ? text : text.replacingIdentifier(old, with: new)
            }
        }
        var file = TextLines(renamed.joined())
        file.lines = file.lines.map { line in
            line.contains(#/^(?:[a-z@]+ )*import /#)
                ? line.replacingIdentifier(old, with: new) : line
        }
        return file.text
    }
}
