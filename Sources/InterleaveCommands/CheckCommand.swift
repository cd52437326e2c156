package import ArgumentParser
import Caching
import CourseLoading
import CourseModel
import Diagnostics
import ExampleChecking
import Foundation
import Grading
import Sandbox
import SitePages

/// `interleave check`: everything that can be wrong with a course, in one run.
package struct CheckCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks a course: its files, links, examples and exercises.",
        discussion: "Examples whose good result is known are not run again."
    )

    @OptionGroup var options: CourseOptions

    @Flag(help: "Print the diagnostics as a JSON array, for editors.")
    var json = false

    @Flag(inversion: .prefixedNo, help: "Compile and run the examples of the lessons.")
    var examples = true

    @Flag(inversion: .prefixedNo, help: "Grade every version of every exercise.")
    var exercises = true

    @Flag(help: "Run examples whose result is known too.")
    var fresh = false

    package init() {}

    package func run() async throws {
        let language = options.language
        do {
            try await check(language)
        } catch let error as CourseNotFound {
            throw Terminal.misuse(error.message, in: language)
        } catch let error as ExampleCheckingError {
            throw Terminal.fault(error.message, in: language)
        } catch let error as GradingError {
            throw Terminal.fault(error.message, in: language)
        } catch let error as SandboxError {
            throw Terminal.fault(error.message, in: language)
        }
    }

    private func check(_ language: MessageLanguage) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let root = try options.root()
        let loaded = CourseLoader(root: root).load()
        let course = loaded.course
        let report = examples ? try await check(examplesOf: course) : ExampleReport()
        var found = Set(loaded.diagnostics)
        found.formUnion(course.linkDiagnostics())
        found.formUnion(course.figureDiagnostics())
        found.formUnion(report.diagnostics)
        if exercises { found.formUnion(try await versionDiagnostics(of: course, root: root)) }
        let diagnostics = found.inReadingOrder()
        if json {
            try printJSON(diagnostics)
        } else {
            Terminal.show(diagnostics, in: language)
            let seconds = (clock.now - start) / .seconds(1)
            print(summary(of: course, examples: report, seconds: seconds)[language])
        }
        if diagnostics.hasErrors { throw ExitCode.failure }
    }

    private func check(examplesOf course: Course) async throws -> ExampleReport {
        let environment = ProcessInfo.processInfo.environment
        let runner = ProcessRunner()
        let tools = try await ExampleTools.found(in: environment["PATH"] ?? "", runner: runner)
        let cache = CacheFolder(environment: environment)
        return try await ExampleChecker(runner: runner, tools: tools, cache: cache)
            .check(course, isFresh: fresh)
    }

    private func printJSON(_ diagnostics: [Diagnostic]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(diagnostics), as: UTF8.self))
    }

    private func summary(
        of course: Course,
        examples: ExampleReport,
        seconds: Double
    ) -> Message {
        let time = String(format: "%.1f", seconds)
        let (lessons, exercises) = (course.lessons.count, course.exercises.count)
        let (run, cached, skipped) =
            (examples.runCount, examples.cachedCount, examples.skippedCount)
        return Message(
            en: "lessons: \(lessons); examples: \(run) run, \(cached) known, \(skipped) skipped; "
                + "exercises: \(exercises); \(time) s",
            zh: "课：\(lessons) 篇；示例：运行 \(run) 个，沿用 \(cached) 个，跳过 \(skipped) 个；"
                + "练习：\(exercises) 个；用时 \(time) 秒"
        )
    }
}
