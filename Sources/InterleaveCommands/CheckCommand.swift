package import ArgumentParser
import CourseModel
import Diagnostics
import ExampleChecking
import ExampleExploring
import Foundation
import Grading
import Sandbox

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
        let check = try await CourseCheck(
            of: try options.root(),
            examples: examples ? (fresh ? .all : .new) : .none,
            gradesExercises: exercises,
            language: language
        )
        if json {
            try printJSON(check.diagnostics)
        } else {
            Terminal.show(check.diagnostics, in: language)
            let seconds = (clock.now - start) / .seconds(1)
            print(summary(of: check, seconds: seconds)[language])
        }
        if check.diagnostics.hasErrors { throw ExitCode.failure }
    }

    private func printJSON(_ diagnostics: [Diagnostic]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(diagnostics), as: UTF8.self))
    }

    private func summary(of check: CourseCheck, seconds: Double) -> Message {
        let time = String(format: "%.1f", seconds)
        let (lessons, exercises) = (check.course.lessons.count, check.course.exercises.count)
        let report = check.examples
        let (run, cached, skipped) = (report.runCount, report.cachedCount, report.skippedCount)
        let (explored, known) = (check.figures.runCount, check.figures.cachedCount)
        return Message(
            en: "lessons: \(lessons); examples: \(run) run, \(cached) known, \(skipped) skipped; "
                + "explored: \(explored), \(known) known; exercises: \(exercises); \(time) s",
            zh: "课：\(lessons) 篇；示例：运行 \(run) 个，沿用 \(cached) 个，跳过 \(skipped) 个；"
                + "探索：\(explored) 个，沿用 \(known) 个；练习：\(exercises) 个；用时 \(time) 秒"
        )
    }
}
