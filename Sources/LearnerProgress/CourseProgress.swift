package import CourseModel
package import Verdicts

/// What a learner has done so far in a course.
package struct CourseProgress: Sendable, Equatable {
    /// By slug; an exercise of which nothing is known is not there.
    package private(set) var records: [String: ExerciseRecord]

    package init(records: [String: ExerciseRecord] = [:]) {
        self.records = records
    }

    /// What is remembered of an exercise, if only that nothing is.
    package subscript(slug: String) -> ExerciseRecord {
        get { records[slug] ?? ExerciseRecord() }
        set { records[slug] = newValue == ExerciseRecord() ? nil : newValue }
    }

    /// Remembers a grade: the best one counts.
    ///
    /// Only a grade that came to the tests is remembered. A score out of another maximum, from
    /// before the rubric changed, is replaced.
    package mutating func record(_ verdict: ExerciseVerdict) {
        guard verdict.state == .graded else { return }
        let score = Score(points: verdict.points, maximum: verdict.maximum)
        if let best = self[verdict.exercise].best, best.maximum == score.maximum,
            best.points >= score.points
        {
            return
        }
        self[verdict.exercise].best = score
    }

    /// Takes one more hint of an exercise.
    ///
    /// - Returns: The hint's index, from 0; `nil` if all `count` of them were seen before.
    package mutating func takeHint(of slug: String, count: Int) -> Int? {
        let seen = self[slug].hintsSeen
        guard seen < count else { return nil }
        self[slug].hintsSeen = seen + 1
        return seen
    }

    /// The first exercise, in the order of the course, that is not passed; `nil` if all are.
    package func firstOpenExercise(of course: Course) -> Exercise? {
        course.exercises.first { !self[$0.slug].isPassed }
    }
}
