import ArgumentParser
import CourseModel
import Diagnostics
import Foundation
import Grading
import Sandbox
import Verdicts

/// Which code the schedules are of.
struct ExploringOptions: ParsableArguments {
    @OptionGroup var options: CourseOptions

    @Argument(
        help: .said(
            en: "The exercise's name, such as atomic-counter.",
            zh: "练习名，例如 atomic-counter。"
        )
    )
    var exercise: String

    @Option(
        help: .said(
            en: "A folder with other files than the working copy.",
            zh: "用这个文件夹里的文件代替工作副本。"
        ),
        completion: .directory
    )
    var submission: String?

    /// Compiles the chosen code, for as long as a body needs, and reports what cannot be done.
    ///
    /// - Parameters:
    ///   - isConfined: Whether there are walls around it; those of others always have them.
    ///   - body: Is given it.
    /// - Throws: An `ExitCode`, once it is said why, and what the body throws.
    func preparing(
        confined isConfined: Bool = true,
        _ body: (Grader, PreparedSubmission, Exercise) async throws -> Void
    ) async throws {
        let language = options.language
        do {
            let environment = ProcessInfo.processInfo.environment
            // Meanwhile: it waits for others most of the time.
            async let means = ConfinementMeans.tried(environment)
            let home = try await CourseHome(options, toGrade: [exercise])
            guard let chosen = home.course.exercise(exercise) else {
                throw Terminal.misuse(noExercise(among: home.course), in: language)
            }
            let tried = await means
            let confining =
                submission != nil
                ? try Confining.ofOthersCode(by: tried, language: language)
                : isConfined
                    ? try Confining.ofOwnCode(by: tried, language: language)
                    : .unconfined
            let grader = try Grader(root: home.root, confining: confining, environment: environment)
                .taking(suitesOf: home.kit)
            let handedIn =
                try submission.map { folder in
                    try Submission(
                        of: chosen,
                        in: URL(filePath: folder).standardizedFileURL.path,
                        isOnlyOne: true
                    )
                } ?? Submission(folder: "\(home.root)/\(chosen.folder)/Sources")
            try await grader.preparing(handedIn, of: chosen) { prepared in
                try await body(grader, prepared, chosen)
            }
        } catch let error as CourseNotFound {
            throw Terminal.misuse(error.message, in: language)
        } catch GradingError.cannotConfine(let missing) {
            throw Terminal.unavailable(SandboxError.cannotConfine(missing).message, in: language)
        } catch let error as GradingError {
            throw Terminal.fault(error.message, in: language)
        }
    }

    private func noExercise(among course: Course) -> Message {
        let known = course.exercises.map(\.slug).joined(separator: ", ")
        return Message(
            en: "there is no exercise \(exercise); there are: \(known)",
            zh: "没有名为 \(exercise) 的练习；现有练习：\(known)"
        )
    }
}
