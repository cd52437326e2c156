import CourseLoading
import CourseModel
import Diagnostics
import LessonMarkup
import Scaffolding
import SiteHTML
import SitePages
import TerminalText

/// The whole way of a course, from its folder to pages, in this process.
package struct Pipeline: Sendable {
    private let course: FuzzCourse
    private let design: SiteDesign

    /// - Parameters:
    ///   - course: The course that takes hostile files.
    ///   - site: The folder of the templates, words and assets.
    /// - Throws: A design that cannot be read.
    package init(course: FuzzCourse, site: String) throws {
        self.course = course
        design = try SiteDesign.reading(site)
    }

    /// Loads, checks, plans and renders the course with an input in it, and begins to change it.
    ///
    /// - Parameter input: The hostile file.
    /// - Returns: What is wrong with what came of it.
    /// - Throws: Only what has nothing to do with the input.
    package func faults(of input: FuzzInput) throws -> [String] {
        try course.holding(input) {
            let loaded = CourseLoader(root: course.root).load()
            let figures = loaded.course.figureDiagnostics()
            let diagnostics =
                loaded.diagnostics + loaded.course.linkDiagnostics(leftOut: loaded.leftOut)
                + figures
            var faults = PositionCheck(root: course.root).faults(of: diagnostics)
            for diagnostic in diagnostics.prefix(200) { _ = diagnostic.text(in: .chinese) }

            let renderer = try SiteRenderer(plan: SitePlan(loaded.course), design: design)
            let pages = SitePlan(loaded.course).pages.map { renderer.html(of: $0) }
            // A site with such a figure is never built; raw HTML is the author's own.
            if figures.isEmpty, !loaded.course.settings.allowsRawHTML {
                for page in pages { faults += PageCheck(page).faults }
            }
            for text in loaded.course.exercises.flatMap(\.texts.values) {
                let terminal = MarkupText(
                    width: 80,
                    style: TextStyle(isOn: false),
                    language: .english
                )
                for line in terminal.lines(of: text.statement) where !line.isPlain {
                    faults.append("terminal: a control character in “\(line.prefix(40))”")
                }
            }
            change(loaded.course, with: input)
            return faults
        }
    }

    /// What `new` and `rename` make of the course; refusals are fine.
    private func change(_ course: Course, with input: FuzzInput) {
        let source = CourseSource(course: course, texts: self.course.texts(with: input))
        _ = try? ExerciseScaffold(slug: "two-locks", lesson: "first").change(to: source)
        _ = try? LessonScaffold(slug: "third").change(to: source)
        _ = try? LessonRenaming(from: "first", to: "begun").change(to: source)
        _ = try? ExerciseRenaming(from: "add-two", to: "add-three").change(to: source)
    }
}

extension String {
    fileprivate var isPlain: Bool {
        unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) }
    }
}
