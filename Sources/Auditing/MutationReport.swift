package import CourseModel

/// What came of the mutants of some exercises.
package struct MutationReport: Sendable, Equatable {
    package let exercises: [ExerciseMutants]

    package init(_ exercises: [ExerciseMutants]) { self.exercises = exercises }

    /// Whether every mutant that compiles is rejected, or marked; and every mark is of one that is
    /// not rejected.
    package var isRight: Bool {
        exercises.allSatisfy { $0.survivors.isEmpty && $0.notGraded.isEmpty && $0.stale.isEmpty }
    }
}

/// What came of the mutants of one exercise.
package struct ExerciseMutants: Sendable, Equatable {
    /// The exercise's slug.
    package let slug: String
    /// `Tests/Hidden/slug/Solutions/reference`.
    package let solution: String
    /// In the order of the files, then of the places in them.
    package let trials: [MutantTrial]
    /// All that the author says.
    package let marks: [EquivalentMutation]

    package init(
        slug: String,
        solution: String,
        trials: [MutantTrial],
        marks: [EquivalentMutation]
    ) {
        self.slug = slug
        self.solution = solution
        self.trials = trials
        self.marks = marks
    }

    /// How many mutants are Swift.
    package var compiled: Int { trials.count { $0.outcome != .doesNotCompile } }

    /// How many the suites reject.
    package var rejected: Int { trials.count(where: \.isRejected) }

    /// How many pass and are marked as being right.
    package var equivalent: Int { trials.count { $0.outcome == .survived && $0.mark != nil } }

    /// Those that pass although nobody says that they are right.
    package var survivors: [MutantTrial] {
        trials.filter { $0.outcome == .survived && $0.mark == nil }
    }

    /// Those of which nobody knows.
    package var notGraded: [MutantTrial] {
        trials.filter { if case .notGraded = $0.outcome { true } else { false } }
    }

    /// Marks of what is rejected, or not there any more.
    package var stale: [EquivalentMutation] {
        marks.filter { mark in !trials.contains { $0.outcome == .survived && $0.mark == mark } }
    }
}

extension MutantTrial {
    fileprivate var isRejected: Bool { if case .rejected = outcome { true } else { false } }
}
