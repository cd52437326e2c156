/// How far a learner is with one exercise.
package enum Standing: Sendable, Equatable {
    case notBegun
    /// The files differ from those that everyone begins with, but no test has run yet.
    case begun
    /// The best grade, short of full points.
    case points(Score)
    case passed(Score)

    /// - Parameters:
    ///   - record: What is remembered of the exercise.
    ///   - isEdited: Whether the learner's files differ from the starter.
    package init(_ record: ExerciseRecord, isEdited: Bool) {
        if let best = record.best {
            self = best.isFull ? .passed(best) : .points(best)
        } else {
            self = isEdited ? .begun : .notBegun
        }
    }

    /// One word for machines: `not-begun`, `begun`, `points` or `passed`.
    package var word: String {
        switch self {
        case .notBegun: "not-begun"
        case .begun: "begun"
        case .points: "points"
        case .passed: "passed"
        }
    }
}
