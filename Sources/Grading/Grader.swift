package import CourseModel
package import Diagnostics
import Foundation
import Intake
package import Sandbox
package import Verdicts

/// Grades submissions: compiles each with the exercise's play and has the suites judge it.
package struct Grader: Sendable {
    let workbench: Workbench
    private let workFolder: String
    private let testsAtOnce: Int

    /// - Parameters:
    ///   - root: The course's folder, absolute.
    ///   - toolchain: Compiles suites and submissions.
    ///   - runner: Runs every program of ours.
    ///   - confining: How what learners wrote is compiled and played.
    ///   - cacheFolder: Where compiled suites are kept, absolute.
    ///   - workFolder: Where each grade has a folder while it lasts, absolute.
    ///   - testsAtOnce: How many tests of one submission run at the same time.
    package init(
        root: String,
        toolchain: Toolchain,
        runner: any CommandRunner,
        confining: Confining,
        cacheFolder: String,
        workFolder: String = FileManager.default.temporaryDirectory.path,
        testsAtOnce: Int = 2
    ) {
        self.workFolder = workFolder
        self.testsAtOnce = testsAtOnce
        workbench = Workbench(
            root: root,
            compiler: Compiler(
                toolchain: toolchain,
                runner: runner,
                moduleCache: "\(cacheFolder)/modules"
            ),
            cache: BuildCache(folder: "\(cacheFolder)/suites"),
            confining: confining
        )
    }

    /// Grades one submission.
    ///
    /// - Parameters:
    ///   - submission: What was handed in.
    ///   - exercise: What it is for.
    ///   - seed: What the tests' inputs are drawn from, at least 0; a new one without it.
    /// - Returns: The verdict; a wrong submission is a verdict, never an error.
    /// - Throws: ``GradingError`` for a fault of ours or of the course.
    package func grade(
        _ submission: Submission,
        of exercise: Exercise,
        seed: Int? = nil
    ) async throws -> ExerciseVerdict {
        guard submission.files != exercise.starter.sorted(by: { $0.name < $1.name }) else {
            return verdict(on: exercise, .notBegun)
        }
        return try await gradeBegun(submission, of: exercise, seed: seed)
    }

    /// What is wrong if a version of an exercise gets the verdict that it gets here.
    ///
    /// Of a mutant only those tests are run that it says reject it: the others cannot save it.
    package func faults(
        of version: HiddenVersion,
        in exercise: Exercise
    ) async throws -> [Diagnostic] {
        var tests: Set<TestName>?
        if case .mutant(let names) = version.kind, !names.isEmpty { tests = Set(names) }
        let verdict = try await gradeBegun(version.submission, of: exercise, tests: tests)
        return version.faults(of: verdict)
    }

    /// Grades one submission, also one that is the starter, with some tests or all.
    private func gradeBegun(
        _ submission: Submission,
        of exercise: Exercise,
        tests chosen: Set<TestName>? = nil,
        seed: Int? = nil
    ) async throws -> ExerciseVerdict {
        let folder = "\(workFolder)/interleave-grade-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try makeFolder(folder)
        let support = try await workbench.support()
        let suite = try await workbench.sealedSuite(for: exercise, support: support)
        let build = try await workbench.player(
            from: submission,
            suite: suite,
            in: folder
        )
        switch build {
        case .rejected(let findings): return verdict(on: exercise, .rejected(findings))
        case .doesNotCompile(let output): return verdict(on: exercise, .doesNotCompile(output))
        case .compileLimit(let limit): return verdict(on: exercise, .compileLimit(limit))
        case .apiDiffers(let sentences): return verdict(on: exercise, .apiDiffers(sentences))
        case .executable(let player):
            let seed = seed ?? .random(in: 0...Int(UInt32.max))
            // Tests that were chosen are run whatever other items say.
            let requirements = Requirements(
                chosen == nil ? exercise.rubric : exercise.rubric.map(\.alone)
            )
            let runs = try await runs(
                of: requirements,
                choosing: chosen,
                with: try PlayerStart(player, of: suite, by: workbench, in: folder),
                suite: suite,
                seed: seed,
                in: folder
            )
            return ExerciseVerdict(
                exercise: exercise.slug,
                state: .graded,
                items: requirements.verdicts(
                    given: runs.mapValues {
                        $0.status.namingFiles(submission.intake.learnersNames)
                    },
                    evidence: runs.mapValues(\.evidence)
                ),
                seed: seed
            )
        }
    }

    private func verdict(
        on exercise: Exercise,
        _ state: ExerciseVerdict.State
    ) -> ExerciseVerdict {
        ExerciseVerdict(
            exercise: exercise.slug,
            state: state,
            items: exercise.rubric.map(ItemVerdict.init(notRun:))
        )
    }

    /// Runs tests once each, a few at a time, as soon as what they require holds.
    private func runs(
        of requirements: Requirements,
        choosing chosen: Set<TestName>?,
        with player: PlayerStart,
        suite: SealedSuite,
        seed: Int,
        in folder: String
    ) async throws -> [TestName: TestRun.Result] {
        try await withThrowingTaskGroup(of: (TestName, TestRun.Result).self) { group in
            var results: [TestName: TestRun.Result] = [:]
            var begun: Set<TestName> = []
            while true {
                let ready = requirements.ready(given: results.mapValues(\.status))
                    .filter { !begun.contains($0) && chosen?.contains($0) != false }
                for test in ready.prefix(testsAtOnce - (begun.count - results.count)) {
                    let run = TestRun(
                        runner: workbench.compiler.runner,
                        suite: suite,
                        player: player,
                        seed: seed,
                        folder: "\(folder)/test-\(begun.count)"
                    )
                    begun.insert(test)
                    group.addTask { (test, try await run.result(of: test)) }
                }
                guard let (done, result) = try await group.next() else { return results }
                results[done] = result
            }
        }
    }
}
