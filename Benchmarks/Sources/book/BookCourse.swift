import Foundation

/// A book as a course on disk.
struct BookCourse {
    let folder: String
    let language: String
    let chapters: [Chapter]
    let changes: Tally

    /// Writes the course.
    ///
    /// - Parameters:
    ///   - book: The book's folder, with its chapters in it or in `src`.
    ///   - folder: The course's folder, which is made.
    ///   - language: The code of the book's language.
    ///   - repository: Where the site's design is taken from.
    /// - Throws: What cannot be read or written.
    init(of book: String, at folder: String, language: String, repository: String) throws {
        let files = FileManager.default
        let isMdBook = files.fileExists(atPath: "\(book)/src/SUMMARY.md")
        let source = isMdBook ? "\(book)/src" : book
        chapters = try Chapter.all(in: source)
        self.folder = folder
        self.language = language
        try files.createDirectory(atPath: "\(folder)/site", withIntermediateDirectories: true)
        for part in ["templates", "words", "assets"] {
            try files.copyItem(
                atPath: "\(repository)/site/\(part)",
                toPath: "\(folder)/site/\(part)"
            )
        }
        var adaptation = Adaptation(source: source, language: language, chapters: chapters)
        for chapter in chapters {
            let lesson = "\(folder)/lessons/\(chapter.folder)"
            try files.createDirectory(atPath: lesson, withIntermediateDirectories: true)
            try adaptation.lesson(of: chapter).file
                .write(
                    toFile: "\(lesson)/lesson.\(language).md",
                    atomically: false,
                    encoding: .utf8
                )
        }
        changes = adaptation.changes
        try write(rawHTML: false)
    }

    /// Writes the settings.
    func write(rawHTML: Bool) throws {
        let text = """
            title: {\(language): Book}
            summary: {\(language): A book.}
            languages:
              - {code: \(language), name: \(language), hint: Hint}
            raw_html: \(rawHTML)
            parts:
              - {title: {\(language): Chapters}, lessons: 1-9999}

            """
        try text.write(toFile: "\(folder)/site/site.yml", atomically: false, encoding: .utf8)
    }

    func path(of chapter: Chapter) -> String {
        "lessons/\(chapter.folder)/lesson.\(language).md"
    }

    /// The text of a lesson's file.
    func text(of path: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }

    /// The text of a chapter below its front matter.
    func body(of chapter: Chapter) throws -> String {
        let text = try text(of: path(of: chapter))
        return text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
    }

    /// Takes a place that does not exist out of the links of a file.
    ///
    /// - Returns: How many links lost it.
    func drop(anchor: String, from path: String) throws -> Int {
        let escaped = NSRegularExpression.escapedPattern(for: "#" + anchor)
        let (text, count) = Pattern(escaped + #"(?=[)>\s])"#, .anchorsMatchLines)
            .replacing(in: try text(of: path)) { _ in "" }
        try text.write(toFile: "\(folder)/\(path)", atomically: false, encoding: .utf8)
        return count
    }
}
