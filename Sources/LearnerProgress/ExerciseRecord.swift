/// What is remembered of one exercise.
package struct ExerciseRecord: Sendable, Equatable {
    /// The best grade so far; `nil` before the first one that came to the tests.
    package var best: Score?
    /// How many hints were shown; they are shown in order.
    package var hintsSeen: Int
    /// Whether a solution was shown before the exercise was passed.
    package var hasPeeked: Bool

    package init(best: Score? = nil, hintsSeen: Int = 0, hasPeeked: Bool = false) {
        self.best = best
        self.hintsSeen = hintsSeen
        self.hasPeeked = hasPeeked
    }

    /// Whether every point was once reached.
    package var isPassed: Bool { best?.isFull == true }
}

/// Points out of those that there are.
package struct Score: Sendable, Equatable, Codable {
    package let points: Int
    package let maximum: Int

    package init(points: Int, maximum: Int) {
        self.points = points
        self.maximum = maximum
    }

    /// Whether no point is missing.
    package var isFull: Bool { points == maximum && maximum > 0 }
}
