import Foundation

/// Makes a course of a book that was not written for us, builds it, and holds every page against
/// cmark-gfm's HTML.
@main
struct Book {
    static let usage = """
        usage: book FOLDER --language CODE --output FOLDER --repository FOLDER --tool FILE
        """

    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("book: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ words: [String]) throws {
        var options: [String: String] = [:]
        var folders: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                folders.append(word)
                continue
            }
            guard let value = rest.popFirst() else { throw Failure(usage) }
            options[word] = value
        }
        guard let book = folders.first, let output = options["--output"],
            let repository = options["--repository"], let tool = options["--tool"]
        else { throw Failure(usage) }
        let course = try BookCourse(
            of: book,
            at: "\(output)/course",
            language: options["--language"] ?? "en",
            repository: repository
        )
        let report = try BookReport(of: course, tool: tool, site: "\(output)/site")
        print(report.markdown)
        if !report.isExplained { exit(1) }
    }
}

/// Why there is nothing to tell.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
