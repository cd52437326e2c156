package import ArgumentParser
import Auditing
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Grading
import Sandbox

/// `interleave audit`: whether the suites are right about every version, every time.
package struct AuditCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Grades the suites: runs every version of the exercises again and again.",
        discussion: """
            Every starter, solution and mutant is compiled once; then its tests run, of a mutant \
            those that it names. The report tells every wrong verdict, every test that did not say \
            the same each time, and the slowest tests. Exit status 0: every verdict was right; 1: \
            one was not; 70: the grader failed.
            """
    )

    @OptionGroup var options: CourseOptions

    @Argument(help: "The exercises' names, such as atomic-counter; all without one.")
    var exercises: [String] = []

    @Option(help: "How often the tests of each version are run.")
    var times = 1

    @Option(help: "How many busy loops compete for the processors meanwhile.")
    var load = 0

    @Option(
        help: """
            How many tests run at once; otherwise \(Grader.waitingTestsForEachProcessor) for each \
            processor, for most that take long only wait.
            """
    )
    var jobs: Int?

    @Flag(help: "Print the report as a JSON object.")
    var json = false

    package init() {}

    package func validate() throws {
        if times < 1 { throw ValidationError("--times must be at least 1") }
        if load < 0 { throw ValidationError("--load must be at least 0") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }

    package func run() async throws {
        let language = options.language
        do {
            try await Terminal.reporting(in: language) { try await audit(language) }
        } catch let error as SandboxError {
            throw Terminal.fault(error.message, in: language)
        }
    }

    private func audit(_ language: MessageLanguage) async throws {
        let root = try options.root()
        let loaded = CourseLoader(root: root).load()
        Terminal.show(loaded.diagnostics.filter(\.concernsGrading), in: language)
        let subjects = try chosen(of: loaded.course).flatMap { exercise in
            try HiddenVersion.all(of: exercise, root: root).map { version in
                SuiteAudit.Subject(exercise: exercise, version: version)
            }
        }
        let jobs = jobs ?? Grader.manyTestsAtOnce
        let environment = ProcessInfo.processInfo.environment
        let grader = try Grader(
            root: root,
            confining: try .ofOwnCode(
                by: await ConfinementMeans.tried(environment),
                language: language
            ),
            environment: environment,
            testsAtOnce: jobs
        )
        let display = AuditDisplay(of: subjects, times: times, in: language)
        let audit = SuiteAudit(grader: grader, times: times, versionsAtOnce: jobs)
        let load = ProcessorLoad(loops: load)
        let versions = try await Terminal.clearingAwayAtSignals {
            try await load.during {
                try await audit.runs(of: subjects) { display.counted(run: $1, of: $0) }
            }
        }
        display.finish()
        let report = AuditReport(of: versions)
        if json {
            print(try report.json(), terminator: "")
        } else {
            Terminal.show(report.lines(in: language, style: Terminal.style, width: Terminal.width))
        }
        if !report.isRight { throw ExitCode.failure }
    }

    private func chosen(of course: Course) throws(UnknownExercise) -> [Exercise] {
        guard !exercises.isEmpty else { return course.exercises }
        return try exercises.map { (slug) throws(UnknownExercise) in
            guard let exercise = course.exercise(slug) else {
                throw UnknownExercise(slug: slug, known: course.exercises.map(\.slug))
            }
            return exercise
        }
    }
}
