import Foundation

/// Makes lessons of chapters, with as few changes as our format needs.
struct Adaptation {
    let source: String
    let language: String
    let chapters: [String: Chapter]
    /// What was changed, and how often.
    private(set) var changes: Tally = [:]

    init(source: String, language: String, chapters: [Chapter]) {
        self.source = source
        self.language = language
        self.chapters = Dictionary(uniqueKeysWithValues: chapters.map { ($0.path, $0) })
    }

    /// A chapter as a lesson.
    struct Result {
        let title: String
        let body: String

        /// The lesson's file.
        var file: String {
            // A character of Chinese or Japanese takes half as long as a word.
            let words =
                body.split(whereSeparator: \.isWhitespace).count
                + body.unicodeScalars.count { $0.value >= 0x3040 } / 2
            let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return """
                ---
                title: "\(quoted)"
                summary: "\(quoted)"
                minutes: \(max(1, words / 200))
                requires: []
                exercises: []
                notes: []
                ---

                \(body)
                """
        }
    }

    mutating func lesson(of chapter: Chapter) throws -> Result {
        var text = try String(contentsOfFile: "\(source)/\(chapter.path)", encoding: .utf8)
        text = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
        let matter = Pattern(#"\A---\n.*?\n---\n"#, .dotMatchesLineSeparators)
        let (body, count) = matter.replacing(in: text) { _ in "" }
        changes.add("front matter of mdBook or Zola taken out", count)
        return try headed(linesAdapted(body, of: chapter), chapter)
    }

    // MARK: Headings

    private mutating func headed(
        _ lines: [(text: String, isProse: Bool)],
        _ chapter: Chapter
    )
        -> Result
    {
        let heading = Pattern(#"^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$"#)
        var title: String?
        var body: [(text: String, isProse: Bool)] = []
        for line in lines {
            if title == nil, line.isProse, let match = heading.first(in: line.text),
                match[1] == "#"
            {
                title = Pattern(#"\s*\{#[^}]*\}$"#).replacing(in: match[2]) { _ in "" }.text
                body.append(("", false))
            } else {
                body.append(line)
            }
        }
        let isTooHigh = body.contains { line in
            line.isProse && heading.first(in: line.text)?[1] == "#"
        }
        if isTooHigh {
            changes.add("chapters with more headings of level 1: all headings a level deeper")
            body = body.map { line in
                let isHeading = line.isProse && heading.first(in: line.text) != nil
                let isDeepest = line.text.hasPrefix("######")
                return (isHeading && !isDeepest ? "#\(line.text)" : line.text, line.isProse)
            }
        }
        changes.add(title == nil ? "title from the table of contents" : "title from the heading")
        return Result(
            title: title ?? chapter.listedTitle,
            body: body.map(\.text).joined(separator: "\n")
        )
    }

    // MARK: Lines

    private mutating func linesAdapted(
        _ text: String,
        of chapter: Chapter
    ) throws
        -> [(text: String, isProse: Bool)]
    {
        let opening = Pattern(#"^([ \t>]*(?:[-*+]|\d+[.)])?[ \t]*)(`{3,}|~{3,})([^`]*)$"#)
        var lines: [(text: String, isProse: Bool)] = []
        var fence: String?
        var isAddress = false
        for line in text.components(separatedBy: "\n") {
            if let open = fence {
                let bare = line.trimmingCharacters(in: CharacterSet(charactersIn: " \t>"))
                if bare.hasPrefix(open), bare.allSatisfy({ $0 == open.first }) { fence = nil }
                lines += included(line, chapter).map { ($0, false) }
            } else if let match = opening.first(in: line) {
                fence = match[2]
                lines.append((match[1] + match[2] + language(match[3]), false))
            } else if isAddress {
                lines.append((address(line, chapter), true))
            } else {
                lines.append((prose(line, chapter), true))
            }
            isAddress = fence == nil && Self.label.first(in: line) != nil
        }
        return lines
    }

    /// What an info string says before the first comma or space.
    private mutating func language(_ info: String) -> String {
        let word = info.trimmingCharacters(in: .whitespaces)
            .prefix { !", {\t".contains($0) }
        let language = word == "output" ? "text" : String(word)
        if language != info { changes.add("info string cut to its language") }
        return language
    }

    /// A line of code, or what mdBook would include in its place.
    private mutating func included(_ line: String, _ chapter: Chapter) -> [String] {
        let include = Pattern(#"\{\{#(?:rustdoc_)?(?:include|playground)\s+([^}\s]+)[^}]*\}\}"#)
        guard let match = include.first(in: line) else { return [line] }
        let parts = match[1].components(separatedBy: ":")
        let place = URL(filePath: "\(source)/\(chapter.path)").deletingLastPathComponent()
            .appending(path: parts[0]).standardizedFileURL.path
        guard let text = try? String(contentsOfFile: place, encoding: .utf8) else {
            changes.add("included file that is not there")
            return [line]
        }
        changes.add("file included")
        var lines = text.components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        let marks = parts.dropFirst()
        if let name = marks.first, Int(name) == nil, !name.isEmpty {
            let begin = lines.firstIndex { $0.hasSuffix("ANCHOR: \(name)") } ?? lines.count - 1
            let end = lines.firstIndex { $0.hasSuffix("ANCHOR_END: \(name)") } ?? lines.count
            lines = Array(lines[min(begin + 1, end)..<end])
        } else if !marks.isEmpty {
            let numbers = marks.map { Int($0) }
            let first = max(1, (numbers.first ?? nil) ?? 1)
            let last = numbers.count > 1 ? (numbers[1] ?? lines.count) : first
            lines = Array(
                lines[min(first - 1, lines.count)..<min(max(last, first - 1), lines.count)]
            )
        }
        return lines.filter { !$0.contains("ANCHOR: ") && !$0.contains("ANCHOR_END: ") }
    }

    // MARK: Links

    private static let image = Pattern(#"!\[([^\[\]]*)\]\(\s*([^)\s]+)([^)]*)\)"#)
    private static let referenceImage = Pattern(#"!(\[[^\[\]]*\]\[[^\[\]]*\])"#)
    private static let link = Pattern(#"(\]\(\s*<?)([^)\s>]+)"#)
    private static let definition = Pattern(#"^(\s{0,3}\[(?!\^)[^\]]+\]:\s*<?)([^\s>]+)"#)

    /// A definition whose address is on the next line.
    private static let label = Pattern(#"^\s{0,3}\[(?!\^)[^\]]+\]:\s*$"#)

    private mutating func prose(_ line: String, _ chapter: Chapter) -> String {
        var line = line
        let images = Self.image.replacing(in: line) { "[\($0[1])](\($0[2])\($0[3]))" }
        changes.add("picture as a link", images.count)
        let references = Self.referenceImage.replacing(in: images.text) { $0[1] }
        changes.add("picture as a link", references.count)
        line = references.text
        for pattern in [Self.link, Self.definition] {
            line = pattern.replacing(in: line) { $0[1] + address($0[2], chapter) }.text
        }
        return line
    }

    private mutating func address(_ written: String, _ chapter: Chapter) -> String {
        if written.hasPrefix("#") || Pattern(#"^(https?|mailto):"#).first(in: written) != nil {
            return written
        }
        let halves = written.components(separatedBy: "#")
        let base = URL(filePath: "/\(chapter.path)").deletingLastPathComponent()
        var path = base.appending(path: halves[0]).standardizedFileURL.path
        path.removeFirst()
        if path.hasSuffix(".html") { path = path.dropLast(5) + ".md" }
        guard let target = chapters[path] else {
            changes.add("link out of the book, to a place that is none")
            return "https://book.invalid/\(written.drop { ":/.".contains($0) })"
        }
        changes.add("link to another chapter")
        let anchor = halves.count > 1 ? "#\(halves[1])" : ""
        return "../\(target.folder)/lesson.\(language).md\(anchor)"
    }
}
