import Caching
package import CourseModel
import Foundation
package import Sandbox
package import Verdicts

/// Grades submissions: compiles each with the exercise's play and has the suites judge it.
package struct Grader: Sendable {
    private(set) var workbench: Workbench
    let workFolder: String
    /// For submissions that are compiled and linked.
    let buildLimit = ConcurrencyLimit(ProcessInfo.processInfo.activeProcessorCount)
    /// For tests of all submissions together: most of their time the wrong ones wait.
    let testLimit: ConcurrencyLimit

    /// How many tests run well at one time for each processor, when many are to run: those that
    /// take long wait for a limit, and do not need the processor for it.
    package static let waitingTestsForEachProcessor = 4

    /// How many tests run well at one time on this machine, when many are to run.
    package static var manyTestsAtOnce: Int {
        waitingTestsForEachProcessor * ProcessInfo.processInfo.activeProcessorCount
    }

    /// - Parameters:
    ///   - root: The course's folder, absolute.
    ///   - toolchain: Compiles suites and submissions.
    ///   - runner: Runs every program of ours.
    ///   - confining: How what learners wrote is compiled and played.
    ///   - cacheFolder: Where compiled suites are kept, absolute.
    ///   - workFolder: Where each grade has a folder while it lasts, absolute.
    ///   - testsAtOnce: How many tests run at the same time, of however many submissions.
    ///   - compileLimits: What compilers of learners' files may use.
    package init(
        root: String,
        toolchain: Toolchain,
        runner: any CommandRunner,
        confining: Confining,
        cacheFolder: String,
        workFolder: String = FileManager.default.temporaryDirectory.path,
        testsAtOnce: Int = 2,
        compileLimits: SandboxLimits = .compiling
    ) {
        self.workFolder = workFolder
        testLimit = ConcurrencyLimit(testsAtOnce)
        workbench = Workbench(
            root: root,
            compiler: Compiler(
                toolchain: toolchain,
                runner: runner,
                moduleCache: CacheFolder(path: cacheFolder).modules
            ),
            cache: BuildCache(folder: "\(cacheFolder)/suites"),
            confining: confining,
            compileLimits: compileLimits
        )
    }

    /// The grader with the suites of a kit; `nil` for those that are compiled from their sources.
    package func taking(suitesOf kit: SealedKit?) -> Grader {
        var grader = self
        grader.workbench.kit = kit
        return grader
    }

    /// Grades one submission.
    ///
    /// - Parameters:
    ///   - submission: What was handed in.
    ///   - exercise: What it is for.
    ///   - tests: The tests to run, all without it; an item without one of its tests has no points.
    ///   - seed: What the tests' inputs are drawn from, at least 0; a new one without it.
    ///   - untilRejected: Whether it is enough to know that the submission is wrong: the first test
    ///     that does not pass ends the grade, and what was not run counts as our fault.
    /// - Returns: The verdict; a wrong submission is a verdict, never an error.
    /// - Throws: ``GradingError`` for a fault of ours or of the course.
    package func grade(
        _ submission: Submission,
        of exercise: Exercise,
        tests: Set<TestName>? = nil,
        seed: Int? = nil,
        untilRejected: Bool = false
    ) async throws -> ExerciseVerdict {
        guard submission.files != exercise.starter.sorted(by: { $0.name < $1.name }) else {
            return verdict(on: exercise, .notBegun)
        }
        return try await preparing(submission, of: exercise) { prepared in
            try await run(prepared, tests: tests, seed: seed, untilRejected: untilRejected)
        }
    }

    func verdict(
        on exercise: Exercise,
        _ state: ExerciseVerdict.State
    ) -> ExerciseVerdict {
        ExerciseVerdict(
            exercise: exercise.slug,
            state: state,
            items: exercise.rubric.map(ItemVerdict.init(notRun:))
        )
    }
}
