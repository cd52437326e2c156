package import CourseModel
import Foundation
import Intake
import Sandbox
package import Verdicts

/// A submission that was compiled and linked once, and can be run any number of times.
package struct PreparedSubmission: Sendable {
    let submission: Submission
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
            let (build, suite) = try await workbench.player(
                from: submission,
                of: exercise,
                in: folder
            )
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
                submission: submission,
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
    ///   - chosen: The tests to run, whatever other items say; without it all of the exercise's
    ///     whose items' requirements hold.
    ///   - seed: What the tests' inputs are drawn from, at least 0; a new one without it.
    ///   - replay: The one schedule that is repeated instead of what the tests explore.
    ///   - untilRejected: Whether the first test that does not pass ends the run.
    /// - Returns: The verdict; a test that was not run counts as our fault, without evidence.
    /// - Throws: ``GradingError`` for a fault of ours or of the course.
    package func run(
        _ prepared: PreparedSubmission,
        tests chosen: Set<TestName>? = nil,
        seed: Int? = nil,
        replay: ReplayString? = nil,
        untilRejected: Bool = false
    ) async throws -> ExerciseVerdict {
        let exercise = prepared.exercise
        switch prepared.player {
        case .none(let state): return verdict(on: exercise, state)
        case .start(let player):
            let seed = seed ?? .random(in: 0...Int(UInt32.max))
            let requirements = Requirements(
                chosen == nil ? exercise.rubric : exercise.rubric.map(\.alone)
            )
            let results = try await results(
                of: requirements,
                choosing: chosen,
                untilRejected: untilRejected,
                with: player,
                of: prepared,
                seed: seed,
                replay: replay
            )
            let names = prepared.submission.intake.learnersNames
            let statuses = Dictionary(
                uniqueKeysWithValues: results.map { test, result in
                    (test, result.status.namingFiles(names).repeatable(as: test, seed: seed))
                }
            )
            return ExerciseVerdict(
                exercise: exercise.slug,
                state: .graded,
                items: requirements.verdicts(
                    given: statuses,
                    evidence: results.mapValues(\.evidence)
                ),
                seed: seed,
                sourceLines: prepared.submission.lines(namedBy: statuses.values)
            )
        }
    }
}

extension Submission {
    /// The lines of its files that schedules name; `nil` if there are none.
    fileprivate func lines(namedBy statuses: some Sequence<TestStatus>) -> [String: [Int: String]]?
    {
        let files = Dictionary(
            files.map { file in
                let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
                return (file.name, lines.map(String.init))
            },
            uniquingKeysWith: { first, _ in first }
        )
        let named = statuses.reduce(into: [String: [Int: String]]()) { named, status in
            named.merge(status.namedLines(of: files)) { $0.merging($1) { first, _ in first } }
        }
        return named.isEmpty ? nil : named
    }
}
