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
    /// - Parameters:
    ///   - submission: What was handed in.
    ///   - suite: The exercise's.
    ///   - folder: Everything is made in it; it is there, and in everybody's reach.
    /// - Returns: The player, or why there is none.
    /// - Throws: ``GradingError`` for a fault of ours.
    func player(
        from submission: Submission,
        suite: SealedSuite,
        in folder: String
    ) async throws -> PlayerBuild {
        let module = suite.exercise.module
        let intake = submission.intake
        let review = SubmissionReview(
            module: module,
            policy: suite.exercise.isMemorySafe ? .memorySafe : .course
        )
        let refused = review.findings(beforeCompiling: intake)
        guard refused.isEmpty else { return .rejected(refused) }

        let build = LearnersBuild(
            workbench: self,
            exercise: suite.exercise,
            intake: intake,
            folder: folder
        )
        let compiled: LearnersBuild.Compiled
        switch try await build.compile() {
        case .ended(let end): return end
        case .made(let made): compiled = made
        }
        // Before the link: the linker obeys what an object says. The same bytes are linked.
        let audited = review.findings(afterCompiling: compiled.object)
        guard audited.isEmpty else { return .rejected(audited) }
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
