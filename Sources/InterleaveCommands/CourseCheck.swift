import Caching
import CourseLoading
package import CourseModel
package import Diagnostics
package import ExampleChecking
package import ExampleExploring
import Foundation
import Proofreading
import Sandbox
import SitePages

/// Everything that can be wrong with a course, looked for once.
package struct CourseCheck: Sendable {
    package let course: Course
    /// In reading order.
    package let diagnostics: [Diagnostic]
    /// Those that `--fix` mends.
    package let mendable: Set<Diagnostic>
    /// What came of the examples; counts nothing if they were left out.
    package let examples: ExampleReport
    /// What came of the examples under all their schedules, where lessons ask for it.
    package let figures: ExploredFigures

    /// Which examples of a course are run.
    package enum Examples: Sendable {
        case none
        /// Those whose good result is not known.
        case new
        case all
    }

    /// Checks a course.
    ///
    /// - Parameters:
    ///   - root: The course's folder, absolute.
    ///   - examples: Which examples to run.
    ///   - confirmsProposals: Whether to run an example once more before its output is proposed.
    ///   - gradesExercises: Whether to grade every version of every exercise.
    ///   - language: The language of what is said on standard error meanwhile.
    ///   - environment: The variables of the process: where tools and the cache are.
    /// - Throws: Only for faults of ours or of the machine, never of the course.
    package init(
        of root: String,
        examples: Examples,
        confirmsProposals: Bool = false,
        gradesExercises: Bool,
        language: MessageLanguage,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) async throws {
        let loaded = CourseLoader(root: root).load()
        course = loaded.course
        self.examples = try await Self.check(
            course,
            examples: examples,
            confirmsProposals: confirmsProposals,
            environment: environment
        )
        figures = try await Self.explore(
            course,
            root: root,
            examples: examples,
            environment: environment
        )
        var found = Set(loaded.diagnostics)
        found.formUnion(course.linkDiagnostics(leftOut: loaded.leftOut))
        found.formUnion(course.figureDiagnostics())
        let proof = Proofreading(of: course, root: root)
        found.formUnion(proof.diagnostics)
        found.formUnion(self.examples.diagnostics)
        found.formUnion(figures.diagnostics)
        if gradesExercises {
            let faults = try await Self.versionDiagnostics(
                of: course,
                root: root,
                language: language,
                environment: environment
            )
            found.formUnion(faults)
        }
        diagnostics = found.inReadingOrder()
        mendable = proof.mendable
    }

    private static func check(
        _ course: Course,
        examples: Examples,
        confirmsProposals: Bool,
        environment: [String: String]
    ) async throws -> ExampleReport {
        if case .none = examples { return ExampleReport() }
        let runner = ProcessRunner()
        let tools = try await ExampleTools.found(in: environment["PATH"] ?? "", runner: runner)
        let cache = CacheFolder(environment: environment)
        let isFresh = if case .all = examples { true } else { false }
        return try await ExampleChecker(runner: runner, tools: tools, cache: cache)
            .check(course, isFresh: isFresh, confirmsProposals: confirmsProposals)
    }

    private static func explore(
        _ course: Course,
        root: String,
        examples: Examples,
        environment: [String: String]
    ) async throws -> ExploredFigures {
        if case .none = examples { return ExploredFigures() }
        let isFresh = if case .all = examples { true } else { false }
        return try await CourseExplorer(
            root: root,
            path: environment["PATH"] ?? "",
            runner: ProcessRunner(),
            cache: CacheFolder(environment: environment)
        ).figures(of: course, isFresh: isFresh)
    }
}
