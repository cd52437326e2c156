package import CourseModel
import Foundation
import Intake
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
            let suite = try await workbench.suite(for: exercise)
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
    /// - Returns: The verdict; a test that was not chosen counts as our fault, without evidence.
    /// - Throws: ``GradingError`` for a fault of ours or of the course.
    package func run(
        _ prepared: PreparedSubmission,
        tests chosen: Set<TestName>? = nil,
        seed: Int? = nil
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
                with: player,
                of: prepared,
                seed: seed
            )
            return ExerciseVerdict(
                exercise: exercise.slug,
                state: .graded,
                items: requirements.verdicts(
                    given: results.mapValues {
                        $0.status.namingFiles(prepared.submission.intake.learnersNames)
                    },
                    evidence: results.mapValues(\.evidence)
                ),
                seed: seed
            )
        }
    }
}
