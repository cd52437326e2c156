package import CourseModel
package import Diagnostics
package import Grading
package import Verdicts

/// Grades changed solutions: a suite is worth what it rejects.
package struct MutationAudit: Sendable {
    private let grader: Grader
    private let times: Int
    private let mutantsAtOnce: Int

    /// - Parameters:
    ///   - grader: Grades the mutants as it grades submissions, and bounds how many tests run.
    ///   - times: How often each is graded until it is rejected, at least 1.
    ///   - mutantsAtOnce: How many are kept compiled at one time, at least 1.
    package init(grader: Grader, times: Int, mutantsAtOnce: Int) {
        self.grader = grader
        self.times = max(1, times)
        self.mutantsAtOnce = max(1, mutantsAtOnce)
    }

    /// Grades all mutants of an exercise.
    ///
    /// - Parameters:
    ///   - mutants: Of its reference solution.
    ///   - marks: Those that the author says are as right as the solution.
    ///   - exercise: The exercise.
    ///   - noticing: Is told of each mutant that is done, on any thread.
    /// - Returns: What came of each, in the same order.
    /// - Throws: Only `CancellationError`; a fault of the grader's is what came of a mutant.
    package func trials(
        of mutants: [GeneratedMutant],
        marks: [EquivalentMutation],
        in exercise: Exercise,
        noticing: @escaping @Sendable (MutantTrial) -> Void
    ) async throws -> [MutantTrial] {
        try await results(of: mutants, atOnce: mutantsAtOnce) { mutant in
            let trial = MutantTrial(
                mutant: mutant,
                outcome: try await outcome(of: mutant, in: exercise),
                mark: marks.first(where: mutant.isMarked)
            )
            noticing(trial)
            return trial
        }
    }

    private func outcome(
        of mutant: GeneratedMutant,
        in exercise: Exercise
    ) async throws -> MutantTrial.Outcome {
        do {
            var outcome = MutantTrial.Outcome.survived
            for _ in 0..<times where outcome == .survived {
                let submission = Submission(files: mutant.files)
                let verdict = try await grader.grade(submission, of: exercise, untilRejected: true)
                outcome = .init(of: verdict)
            }
            return outcome
        } catch {
            try Task.checkCancellation()
            let told = Message(en: "\(error)", zh: "\(error)")
            return .notGraded((error as? GradingError)?.message ?? told)
        }
    }
}

/// What came of one mutant.
package struct MutantTrial: Sendable, Equatable {
    package let mutant: GeneratedMutant
    package let outcome: Outcome
    /// What its author says of it; `nil` if nothing.
    package let mark: EquivalentMutation?

    package init(mutant: GeneratedMutant, outcome: Outcome, mark: EquivalentMutation? = nil) {
        self.mutant = mutant
        self.outcome = outcome
        self.mark = mark
    }

    package enum Outcome: Sendable, Equatable {
        /// It is not Swift, or not the exercise's interface: nobody could hand it in.
        case doesNotCompile
        /// A test did not pass; those that did not before the others were stopped.
        case rejected(by: [TestName])
        /// It has full points, as often as it was graded.
        case survived
        /// No fault of the mutant's.
        case notGraded(Message)
    }
}

extension MutantTrial.Outcome {
    /// What a verdict says of a mutant.
    package init(of verdict: ExerciseVerdict) {
        switch verdict.state {
        case .doesNotCompile, .compileLimit, .apiDiffers: self = .doesNotCompile
        case .ourFault(let reason): self = .notGraded(reason)
        // As it was given: whoever hands that in has no points.
        case .notBegun, .rejected: self = .rejected(by: [])
        case .graded:
            let tests = verdict.items.flatMap(\.tests)
            let rejecting = Set(tests.filter(\.status.isRejection).map(\.name)).sorted()
            guard rejecting.isEmpty else {
                self = .rejected(by: rejecting)
                return
            }
            for case .ourFault(let reason) in tests.map(\.status) {
                self = .notGraded(reason)
                return
            }
            self = verdict.isFull ? .survived : .rejected(by: [])
        }
    }
}
