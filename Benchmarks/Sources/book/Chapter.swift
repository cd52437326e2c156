import Foundation

/// A Markdown file of a book, and the lesson that it becomes.
struct Chapter {
    /// The file's path in the book's source folder.
    let path: String
    let number: Int
    let slug: String
    /// What the table of contents calls it.
    let listedTitle: String

    var folder: String { "\(number < 10 ? "0" : "")\(number)-\(slug)" }

    /// The chapters of a book in their order.
    ///
    /// - Parameter source: The folder with `SUMMARY.md`, as mdBook has it, or with plain Markdown.
    /// - Returns: Each file once, by the table of contents or else by its name.
    /// - Throws: A folder that cannot be read.
    static func all(in source: String) throws -> [Chapter] {
        let files = FileManager.default
        var listed: [(path: String, title: String)] = []
        if let summary = try? String(contentsOfFile: "\(source)/SUMMARY.md", encoding: .utf8) {
            listed = Pattern(#"\[(.*)\]\(([^)]+\.md)\)"#).matches(in: summary)
                .map { ($0[2].hasPrefix("./") ? String($0[2].dropFirst(2)) : $0[2], $0[1]) }
        } else {
            listed = try files.subpathsOfDirectory(atPath: source).filter { $0.hasSuffix(".md") }
                .sorted().map { ($0, $0) }
        }
        var seen: Set<String> = []
        var slugs: Set<String> = []
        return listed.filter { path, _ in
            files.fileExists(atPath: "\(source)/\(path)") && seen.insert(path).inserted
        }
        .enumerated().map { index, chapter in
            let base = slug(of: chapter.path)
            let slug = slugs.insert(base).inserted ? base : "\(base)-\(index + 1)"
            slugs.insert(slug)
            return Chapter(
                path: chapter.path,
                number: index + 1,
                slug: slug,
                listedTitle: chapter.title
            )
        }
    }

    private static func slug(of path: String) -> String {
        let letters = path.dropLast(3).lowercased().unicodeScalars.map { scalar -> Character in
            "a"..."z" ~= scalar || "0"..."9" ~= scalar ? Character(scalar) : "-"
        }
        let words = String(letters).split(separator: "-")
        return words.isEmpty ? "chapter" : words.joined(separator: "-")
    }
}
