package import CourseModel
import Diagnostics
package import Grading
import Verdicts

/// Runs versions of exercises again and again: suites have to be right every time.
package struct SuiteAudit: Sendable {
    private let grader: Grader
    private let times: Int
    private let versionsAtOnce: Int

    /// A version with its exercise.
    package struct Subject: Sendable {
        package let exercise: Exercise
        package let version: HiddenVersion

        package init(exercise: Exercise, version: HiddenVersion) {
            self.exercise = exercise
            self.version = version
        }
    }

    /// - Parameters:
    ///   - grader: Grades the versions as it grades submissions, and bounds how many tests run.
    ///   - times: How often the tests of each version are run, at least 1.
    ///   - versionsAtOnce: How many versions are kept compiled at one time, at least 1.
    package init(grader: Grader, times: Int, versionsAtOnce: Int) {
        self.grader = grader
        self.times = max(1, times)
        self.versionsAtOnce = max(1, versionsAtOnce)
    }

    /// Compiles each version once and runs its tests.
    ///
    /// A fault of the grader's is a wrong verdict, not the end of the audit.
    ///
    /// - Parameters:
    ///   - subjects: The versions.
    ///   - noticing: Is told of each run that has ended, on any thread.
    /// - Returns: All runs, in the order of the subjects.
    /// - Throws: Only `CancellationError`.
    package func runs(
        of subjects: [Subject],
        noticing: @escaping @Sendable (_ exercise: String, _ run: AuditedRun) -> Void
    ) async throws -> [AuditedVersion] {
        try await results(of: subjects, atOnce: versionsAtOnce) { subject in
            try await runs(of: subject, noticing: noticing)
        }
    }

    private func runs(
        of subject: Subject,
        noticing: @escaping @Sendable (_ exercise: String, _ run: AuditedRun) -> Void
    ) async throws -> AuditedVersion {
        let (exercise, version) = (subject.exercise, subject.version)
        let note = { @Sendable (number: Int, outcome: Result<ExerciseVerdict, any Error>) in
            let run = AuditedRun(number: number, outcome, of: version, in: exercise)
            noticing(exercise.slug, run)
            return run
        }
        let runs: [AuditedRun]
        do {
            runs = try await grader.preparing(version.submission, of: exercise) { prepared in
                try await withThrowingTaskGroup(of: AuditedRun.self) { group in
                    for number in 1...times {
                        group.addTask {
                            let outcome = try await outcome {
                                try await grader.run(prepared, tests: version.decidingTests)
                            }
                            return note(number, outcome)
                        }
                    }
                    var runs: [AuditedRun] = []
                    for try await run in group { runs.append(run) }
                    return runs
                }
            }
        } catch {
            try Task.checkCancellation()
            runs = (1...times).map { note($0, .failure(error)) }
        }
        return AuditedVersion(
            exercise: exercise.slug,
            name: version.name,
            kind: version.kind,
            runs: runs.sorted { $0.number < $1.number }
        )
    }
}

/// What a body returns or throws, except that a cancelled task goes on being cancelled.
private func outcome(
    of body: () async throws -> ExerciseVerdict
) async throws -> Result<ExerciseVerdict, any Error> {
    do { return .success(try await body()) } catch {
        try Task.checkCancellation()
        return .failure(error)
    }
}

extension AuditedRun {
    fileprivate init(
        number: Int,
        _ outcome: Result<ExerciseVerdict, any Error>,
        of version: HiddenVersion,
        in exercise: Exercise
    ) {
        switch outcome {
        case .success(let verdict):
            // Several items of a rubric may name the same test; those that were not run have no
            // time.
            let tests = verdict.items.flatMap(\.tests).compactMap { test in
                test.evidence?.seconds.map { seconds in
                    AuditedTest(
                        name: test.name,
                        status: test.status,
                        wallTime: .seconds(seconds)
                    )
                }
            }
            let byName = Dictionary(tests.map { ($0.name, $0) }) { first, _ in first }
            self.init(
                number: number,
                seed: verdict.seed,
                tests: byName.values.sorted { $0.name < $1.name },
                faults: version.faults(of: verdict)
            )
        case .failure(let error):
            let reason =
                (error as? GradingError)?.message ?? Message(en: "\(error)", zh: "\(error)")
            let verdict = ExerciseVerdict(
                exercise: exercise.slug,
                state: .ourFault(reason),
                items: []
            )
            self.init(number: number, seed: nil, tests: [], faults: version.faults(of: verdict))
        }
    }
}
