/// The lines of a text file that is edited, with the line ends that its author's editor makes.
struct TextLines {
    var lines: [String]
    private let lineEnd: String

    init(_ text: String) {
        // A carriage return and a newline are one character of Swift.
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            .map(String.init)
        lineEnd = text.contains("\r\n" as Character) ? "\r\n" : "\n"
    }

    /// The file.
    var text: String { lines.joined(separator: lineEnd) }

    /// The line of the second `---`, with which front matter ends; `nil` if there is none.
    var frontMatterEnd: Int? {
        guard let first = lines.first?.drop(while: { $0 == "\u{FEFF}" }), first.hasPrefix("---")
        else { return nil }
        return lines.dropFirst().firstIndex { $0.hasPrefix("---") }
    }

    /// The line of a key of the front matter.
    func frontMatterKey(_ key: String) -> Int? {
        guard let end = frontMatterEnd else { return nil }
        return lines[..<end].firstIndex { $0.hasPrefix("\(key):") }
    }
}
