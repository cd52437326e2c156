import CourseLoading
import CourseModel
import Diagnostics
import ExampleExploring
import Sandbox
import SiteHTML
import SitePages

/// Builds a course again and again, whole or only what a save concerns.
struct CourseBuilder: Sendable {
    /// The course's folder, absolute.
    let root: String
    /// Where the site is served.
    let baseURL: String
    /// Prepared, for it is asked for every build.
    let explorer: CourseExplorer<ProcessRunner>

    /// Builds everything.
    ///
    /// - Parameter explores: Whether examples of which not everything is known are explored, which
    ///   may take minutes; otherwise their figures are left out.
    /// - Returns: The site, or what is wrong.
    /// - Throws: ``SiteDesignError``; a fault of ours; that the task was cancelled.
    func whole(exploring explores: Bool = false) async throws -> CourseBuild {
        let loaded = CourseLoader(root: root).load()
        try Task.checkCancellation()
        let figures =
            try await explores
            ? explorer.figures(of: loaded.course) : explorer.knownFigures(of: loaded.course)
        return try await build(
            loaded,
            figures: figures,
            drawingFaults: loaded.course.figureDiagnostics(),
            design: try SiteDesign.reading(root + "/site")
        )
    }

    /// Builds soon what a save comes to, from what was built before.
    ///
    /// Pages that only mention a lesson, such as its neighbours, are left as they were, as is
    /// whatever else the change means elsewhere; ``whole(exploring:)`` sees to them.
    ///
    /// - Parameters:
    ///   - paths: The files that have changed since, relative to the course's folder.
    ///   - earlier: What was built before.
    /// - Returns: `nil` if the save may concern everything.
    /// - Throws: As ``whole(exploring:)``.
    func draft(
        of paths: Set<String>,
        after earlier: CourseBuild
    ) async throws -> CourseBuild? {
        let isOfDesign = { (path: String) in
            ["site/assets/", "site/templates/", "site/words/"].contains(where: path.hasPrefix)
        }
        let isOfAssets = { (path: String) in path.hasPrefix("site/assets/") }
        let texts = paths.filter { !isOfDesign($0) }
        let design =
            texts.count < paths.count ? try SiteDesign.reading(root + "/site") : earlier.design
        guard !texts.isEmpty else {
            return try await build(
                earlier.loaded,
                figures: earlier.figures,
                drawingFaults: earlier.drawingFaults,
                design: design,
                keeping: paths.allSatisfy(isOfAssets) ? { _ in true } : { _ in false },
                of: earlier
            )
        }
        guard paths.allSatisfy({ !isOfDesign($0) || isOfAssets($0) }),
            let loaded = CourseLoader(root: root).load(texts, changedSince: earlier.loaded)
        else { return nil }
        let touched = loaded.course.lessons.filter { lesson in
            texts.contains { $0.hasPrefix(lesson.folder + "/") }
        }
        let isTouched = { (file: String) in
            touched.contains { file.hasPrefix($0.folder + "/") }
        }
        let part = Course(settings: loaded.course.settings, lessons: touched, exercises: [])
        let figures = earlier.figures.replacing(
            try await explorer.knownFigures(of: part),
            where: isTouched
        )
        let pages = PageChanges(
            from: earlier.loaded.course,
            earlier.figures,
            to: loaded.course,
            figures
        )
        return try await build(
            loaded,
            figures: figures,
            drawingFaults: earlier.drawingFaults.filter { !isTouched($0.position.file) }
                + part.figureDiagnostics(),
            design: design,
            keeping: { !pages.touch($0) },
            of: earlier
        )
    }

    /// Renders the pages that are not kept from an earlier build, unless the course has an error.
    private func build(
        _ loaded: LoadedCourse,
        figures: ExploredFigures,
        drawingFaults: [Diagnostic],
        design: SiteDesign,
        keeping: (Page) -> Bool = { _ in false },
        of earlier: CourseBuild? = nil
    ) async throws -> CourseBuild {
        let found =
            loaded.diagnostics + loaded.course.linkDiagnostics(leftOut: loaded.leftOut)
            + drawingFaults + figures.diagnostics
        let diagnostics = Set(found).inReadingOrder()
        var files: [String: [UInt8]]?
        if !diagnostics.hasErrors {
            try Task.checkCancellation()
            files = try await pages(loaded, figures, design, keeping: keeping, of: earlier)
        }
        return CourseBuild(
            loaded: loaded,
            figures: figures,
            drawingFaults: drawingFaults,
            design: design,
            diagnostics: diagnostics,
            files: files
        )
    }

    private func pages(
        _ loaded: LoadedCourse,
        _ figures: ExploredFigures,
        _ design: SiteDesign,
        keeping: (Page) -> Bool,
        of earlier: CourseBuild?
    ) async throws -> [String: [UInt8]] {
        let plan = SitePlan(loaded.course)
        let renderer = try SiteRenderer(
            plan: plan,
            design: design,
            figures: figures.html,
            baseURL: baseURL
        )
        var files = renderer.filesBesidePages()
        return try await withThrowingTaskGroup(of: (String, [UInt8]).self) { group in
            for page in plan.pages {
                if let bytes = earlier?.files?[page.address], keeping(page) {
                    files[page.address] = bytes
                } else {
                    group.addTask {
                        try Task.checkCancellation()
                        return (page.address, Array(renderer.html(of: page).utf8))
                    }
                }
            }
            for try await (address, bytes) in group { files[address] = bytes }
            return files
        }
    }
}
