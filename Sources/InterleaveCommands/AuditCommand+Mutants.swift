import ArgumentParser
import Auditing
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Grading
import Synchronization

extension AuditCommand {
    /// Grades changed reference solutions, and shows which of them pass.
    func auditMutants(
        of exercises: [Exercise],
        by grader: Grader,
        mutantsAtOnce: Int,
        root: String,
        language: MessageLanguage
    ) async throws {
        let tool = try await MutationTool(
            root: root,
            environment: ProcessInfo.processInfo.environment
        )
        let audit = MutationAudit(grader: grader, times: times, mutantsAtOnce: mutantsAtOnce)
        let loader = CourseLoader(root: root)
        var rows: [ExerciseMutants] = []
        for exercise in exercises {
            let (marks, diagnostics) = loader.equivalentMutations(of: exercise)
            Terminal.show(diagnostics, in: language)
            let versions = try HiddenVersion.all(of: exercise, root: root)
            let solutions = versions.filter { $0.kind == .solution }
            guard
                let solution = solutions.first(where: { $0.name == "Solutions/reference" })
                    ?? solutions.first
            else { continue }
            let mutants = try await tool.mutants(of: solution.submission.files)
            let display = MutantDisplay(
                count: mutants.count,
                exercise: exercise.slug,
                language: language
            )
            let trials = try await audit.trials(of: mutants, marks: marks, in: exercise) {
                display.count($0)
            }
            display.finish()
            rows.append(
                ExerciseMutants(
                    slug: exercise.slug,
                    solution: "\(exercise.hiddenFolder)/\(solution.name)",
                    trials: trials,
                    marks: marks
                )
            )
        }
        let report = MutationReport(rows)
        if json {
            print(try report.json(), terminator: "")
        } else {
            Terminal.show(report.lines(in: language, style: Terminal.style, width: Terminal.width))
            Terminal.show(report.diagnostics, in: language)
        }
        if !report.isRight { throw ExitCode.failure }
    }
}

/// Shows how many mutants are done; in a log, one line when all are.
private final class MutantDisplay: Sendable {
    private let done = Mutex((all: 0, survived: 0))
    private let count: Int
    private let exercise: String
    private let language: MessageLanguage
    private let line = ProgressLine()

    init(count: Int, exercise: String, language: MessageLanguage) {
        self.count = count
        self.exercise = exercise
        self.language = language
    }

    /// Counts a mutant that is done, on any thread.
    func count(_ trial: MutantTrial) {
        done.withLock { done in
            done.all += 1
            if trial.outcome == .survived { done.survived += 1 }
            let text = Message(
                en: "\(exercise): \(done.all) of \(count) mutants, \(done.survived) passed",
                zh: "\(exercise)：变异体 \(done.all)/\(count)，通过 \(done.survived)"
            )[language]
            line.show(text, news: done.all == count ? text : nil)
        }
    }

    /// Clears the line away.
    func finish() { line.clear() }
}
