import Foundation

/// What came of building a book and of comparing it.
struct BookReport {
    private let course: BookCourse
    private var changes: Tally
    private var warnings: Tally = [:]
    private var comparison = Comparison()
    private var html: Tally = [:]
    private let seconds: Double
    private let bytes: Int

    /// Builds the course twice, for the pages and for the comparison, in which raw HTML is passed
    /// on as cmark-gfm does it.
    init(of course: BookCourse, tool: String, site: String) throws {
        self.course = course
        changes = course.changes
        changes.add(
            "place of a link dropped, for no heading has it",
            try Self.mendLinks(course, tool)
        )
        let build = try ToolRun([tool, "build", "--course", course.folder, "--output", site])
        guard build.code == 0 else { throw Failure("the book does not build:\n\(build.errors)") }
        seconds = build.seconds
        for match in Pattern(#": warning: (.*)"#).matches(in: build.errors) {
            let words = match[1].components(separatedBy: " (")[0]
            warnings.add(
                Pattern(#"“.*?”|#\S+|\[\^.*?\]|[0-9]+"#).replacing(in: words) { _ in "…" }.text
            )
        }
        try course.write(rawHTML: true)
        let raw = site + "-raw"
        let second = try ToolRun([tool, "build", "--course", course.folder, "--output", raw])
        guard second.code == 0 else { throw Failure(second.errors) }

        let slugs = Dictionary(uniqueKeysWithValues: course.chapters.map { ($0.folder, $0.slug) })
        var bytes = 0
        for chapter in course.chapters {
            let body = try course.body(of: chapter)
            bytes += body.utf8.count
            let lesson = "\(course.language)/lessons/\(chapter.slug).html"
            guard FileManager.default.fileExists(atPath: "\(site)/\(lesson)") else {
                throw Failure("\(chapter.path) has no page")
            }
            comparison.compare(
                page: try String(contentsOfFile: "\(raw)/\(lesson)", encoding: .utf8),
                with: try Self.cmark(body, to: "html"),
                of: chapter,
                slugs: slugs
            )
            let tree = try Self.cmark(body, to: "xml")
            for kind in ["html_block", "html_inline"] {
                html.add(kind, Pattern("<\(kind)[ >]").matches(in: tree).count)
            }
        }
        self.bytes = bytes
    }

    /// Whether nothing is left to explain.
    var isExplained: Bool { comparison.unexplained.isEmpty }

    private static func cmark(_ text: String, to format: String) throws -> String {
        let extensions = [
            "table", "strikethrough", "autolink", "tasklist", "footnotes", "tagfilter",
        ]
        let words =
            ["cmark-gfm", "--unsafe", "--to", format] + extensions.flatMap { ["--extension", $0] }
        let run = try ToolRun(words, input: text)
        guard run.code == 0 else { throw Failure("cmark-gfm: \(run.errors)") }
        return run.output
    }

    /// Takes places that do not exist out of links until none is left.
    private static func mendLinks(_ course: BookCourse, _ tool: String) throws -> Int {
        let check = try ToolRun([
            tool, "check", "--course", course.folder, "--lang", "en", "--no-examples",
        ])
        let dead = Pattern(
            #"^(lessons/\S+?):\d+:\d+: error: .* has no heading “#(.*)” \("#,
            .anchorsMatchLines
        )
        var count = 0
        for match in dead.matches(in: check.errors + check.output) {
            count += try course.drop(anchor: match[2], from: match[1])
        }
        return count
    }

    /// The report, as Markdown.
    var markdown: String {
        let rate = Double(course.chapters.count) / max(seconds, 0.001)
        let unexplained = comparison.unexplained
        return """
            ## \(course.language): \(course.chapters.count) chapters, \(bytes / 1000) kB of Markdown

            Built in \(String(format: "%.1f", seconds)) s (\(Int(rate)) chapters/s). \
            \(comparison.pieces) pieces compared, \(unexplained.count) differences unexplained.

            \(changes.table("Changed for our format"))

            \(warnings.table("Warnings"))

            \(comparison.differences.table("Difference from cmark-gfm"))

            \(html.table("Raw HTML, shown as text unless raw_html is true"))

            \(unexplained.prefix(60).joined(separator: "\n"))
            """
    }
}
