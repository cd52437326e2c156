import Contracts
import CourseModel
import Diagnostics
import Foundation
import Intake
import Verdicts

/// What came of compiling a submission and linking it with an exercise's sealed play.
enum PlayerBuild: Sendable {
    /// The player's path.
    case executable(String)
    /// The files or what became of them do what no exercise needs; all reasons.
    case rejected([Finding])
    /// The compiler's words about the learner's files.
    case doesNotCompile(String)
    /// The compiler was stopped before it was done.
    case compileLimit(CompileLimit)
    /// The learner's files compile, but they do not make public what the exercise calls.
    case apiDiffers([Message])
}

extension Workbench {
    /// Compiles a submission and links it with the exercise's play.
    ///
    /// What judges it is made ready meanwhile: nothing of it is needed until the submission is
    /// compiled.
    ///
    /// - Parameters:
    ///   - submission: What was handed in.
    ///   - exercise: What it is for.
    ///   - folder: Everything is made in it; it is there, and in everybody's reach.
    /// - Returns: The player, or why there is none, and what judges it.
    /// - Throws: ``GradingError`` for a fault of ours.
    func player(
        from submission: Submission,
        of exercise: Exercise,
        in folder: String
    ) async throws -> (build: PlayerBuild, suite: SealedSuite) {
        async let suite = suite(for: exercise)
        let build = LearnersBuild(
            workbench: self,
            exercise: exercise,
            intake: submission.intake,
            folder: folder
        )
        let compiling: Result<LearnersBuild.Outcome<LearnersBuild.Compiled>, any Error>
        do {
            compiling = .success(try await compiled(build))
        } catch {
            compiling = .failure(error)
        }
        // First: where another toolchain sealed the suite, the compiler may fail because of that.
        let judge = try await suite
        switch try compiling.get() {
        case .ended(let end): return (end, judge)
        case .made(let compiled):
            return (try await player(from: compiled, by: build, with: judge), judge)
        }
    }

    /// Compiles what the review lets pass, and has it look at what came of it.
    private func compiled(
        _ build: LearnersBuild
    ) async throws -> LearnersBuild.Outcome<LearnersBuild.Compiled> {
        let review = SubmissionReview(
            module: build.exercise.module,
            policy: build.exercise.isMemorySafe ? .memorySafe : .course
        )
        let refused = review.findings(beforeCompiling: build.intake)
        guard refused.isEmpty else { return .ended(.rejected(refused)) }
        let outcome = try await build.compile()
        guard case .made(let compiled) = outcome else { return outcome }
        // Before the link: the linker obeys what an object says. The same bytes are linked.
        let audited = review.findings(afterCompiling: compiled.object)
        return audited.isEmpty ? outcome : .ended(.rejected(audited))
    }

    private func player(
        from compiled: LearnersBuild.Compiled,
        by build: LearnersBuild,
        with suite: SealedSuite
    ) async throws -> PlayerBuild {
        let differences = try differences(of: compiled.interface, from: suite.contract)
        guard differences.isEmpty else { return .apiDiffers(differences) }
        switch try await build.link(compiled.object, with: suite) {
        case .ended(let end): return end
        case .made(let player): return .executable(player)
        }
    }

    /// In what a public interface differs from an exercise's contract.
    private func differences(
        of interface: String,
        from contract: String
    ) throws(GradingError) -> [Message] {
        PublicInterface(reading: try text(of: contract))
            .differences(of: PublicInterface(reading: interface)).map(\.message)
    }
}
