package import CourseModel
import Foundation
package import Verdicts

/// A submission that was compiled and linked once, and can be run any number of times.
package struct PreparedSubmission: Sendable {
    let exercise: Exercise
    let suite: SealedSuite
    /// How its players are started, or how far the grade came.
    let player: Player
    /// Where its runs may write.
    let folder: String

    enum Player: Sendable {
        case start(PlayerStart)
        case none(ExerciseVerdict.State)
    }
}

/// What came of one run of a submission's tests.
package struct SubmissionRun: Sendable {
    package let verdict: ExerciseVerdict
    /// How long each test that was run took by the clock on the wall.
    package let wallTimes: [TestName: Duration]

    package init(verdict: ExerciseVerdict, wallTimes: [TestName: Duration]) {
        self.verdict = verdict
        self.wallTimes = wallTimes
    }
}

extension Grader {
    /// Compiles and links a submission, also one that is the starter, for as long as a body needs.
    ///
    /// - Parameters:
    ///   - submission: What was handed in.
    ///   - exercise: What it is for.
    ///   - body: Runs it; what does not compile "runs" to the verdict that says so.
    /// - Returns: What the body returns.
    /// - Throws: ``GradingError`` for a fault of ours or of the course, and what the body throws.
    package func preparing<Value>(
        _ submission: Submission,
        of exercise: Exercise,
        _ body: (PreparedSubmission) async throws -> Value
    ) async throws -> Value {
        let folder = "\(workFolder)/interleave-grade-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let prepared = try await buildLimit.withTurn {
            try makeFolder(folder)
            let support = try await workbench.support()
            let suite = try await workbench.sealedSuite(for: exercise, support: support)
            let build = try await workbench.player(from: submission, suite: suite, in: folder)
            let player: PreparedSubmission.Player =
                switch build {
                case .rejected(let findings): .none(.rejected(findings))
                case .doesNotCompile(let output): .none(.doesNotCompile(output))
                case .compileLimit(let limit): .none(.compileLimit(limit))
                case .apiDiffers(let sentences): .none(.apiDiffers(sentences))
                case .executable(let path):
                    .start(try PlayerStart(path, of: suite, by: workbench, in: folder))
                }
            return PreparedSubmission(
                exercise: exercise,
                suite: suite,
                player: player,
                folder: folder
            )
        }
        return try await body(prepared)
    }

    /// Runs tests of a submission once each.
    ///
    /// - Parameters:
    ///   - prepared: The submission.
    ///   - chosen: The tests to run; all of the exercise's without it.
    ///   - seed: What the tests' inputs are drawn from, at least 0; a new one without it.
    /// - Returns: The verdict and the times; a test that was not run counts as our fault.
    /// - Throws: ``GradingError`` for a fault of ours or of the course.
    package func run(
        _ prepared: PreparedSubmission,
        tests chosen: Set<TestName>? = nil,
        seed: Int? = nil
    ) async throws -> SubmissionRun {
        let exercise = prepared.exercise
        switch prepared.player {
        case .none(let state):
            return SubmissionRun(verdict: verdict(on: exercise, state), wallTimes: [:])
        case .start(let player):
            let seed = seed ?? .random(in: 0...Int(UInt32.max))
            let all = Set(exercise.rubric.flatMap(\.tests))
            let results = try await results(
                of: all.intersection(chosen ?? all).sorted(),
                with: player,
                of: prepared,
                seed: seed
            )
            let statuses = results.mapValues(\.status)
            return SubmissionRun(
                verdict: ExerciseVerdict(
                    exercise: exercise.slug,
                    state: .graded,
                    items: exercise.rubric.map { ItemVerdict($0, statuses: statuses) },
                    seed: seed
                ),
                wallTimes: results.mapValues(\.wallTime)
            )
        }
    }

    /// Runs tests once each, as many at a time as the grader may.
    private func results(
        of names: [TestName],
        with player: PlayerStart,
        of prepared: PreparedSubmission,
        seed: Int
    ) async throws -> [TestName: (status: TestStatus, wallTime: Duration)] {
        let folder = "\(prepared.folder)/run-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await withThrowingTaskGroup { group in
            for (index, name) in names.enumerated() {
                let run = TestRun(
                    runner: workbench.compiler.runner,
                    suite: prepared.suite,
                    player: player,
                    seed: seed,
                    folder: "\(folder)/test-\(index)"
                )
                group.addTask {
                    try await testLimit.withTurn {
                        let clock = ContinuousClock()
                        let start = clock.now
                        let status = try await run.status(of: name)
                        return (name, status, start.duration(to: clock.now))
                    }
                }
            }
            var results: [TestName: (status: TestStatus, wallTime: Duration)] = [:]
            for try await (name, status, wallTime) in group { results[name] = (status, wallTime) }
            return results
        }
    }
}
