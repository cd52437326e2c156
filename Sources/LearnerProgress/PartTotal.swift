package import CourseModel

/// What was reached in one part of a course.
package struct PartTotal: Sendable, Equatable {
    /// The part's title; `nil` for the exercises whose lesson belongs to no part.
    package let title: LocalizedText?
    /// How many exercises have full points.
    package let passed: Int
    /// How many exercises there are.
    package let exercises: Int
    /// The sum of the best grades.
    package let points: Int
    /// The points that there are.
    package let maximum: Int

    package init(title: LocalizedText?, passed: Int, exercises: Int, points: Int, maximum: Int) {
        self.title = title
        self.passed = passed
        self.exercises = exercises
        self.points = points
        self.maximum = maximum
    }

    /// The total of some parts.
    package init(of parts: [PartTotal]) {
        self.init(
            title: nil,
            passed: parts.reduce(0) { $0 + $1.passed },
            exercises: parts.reduce(0) { $0 + $1.exercises },
            points: parts.reduce(0) { $0 + $1.points },
            maximum: parts.reduce(0) { $0 + $1.maximum }
        )
    }

    fileprivate init(title: LocalizedText?, of exercises: [Exercise], in progress: CourseProgress) {
        let records = exercises.map { progress[$0.slug] }
        self.init(
            title: title,
            passed: records.count(where: \.isPassed),
            exercises: exercises.count,
            points: records.reduce(0) { $0 + ($1.best?.points ?? 0) },
            maximum: exercises.reduce(0) { $0 + $1.maximum }
        )
    }
}

extension CourseProgress {
    /// The totals of the parts that have exercises, in the order of the course.
    package func totals(of course: Course) -> [PartTotal] {
        var left = course.exercises
        var totals: [PartTotal] = []
        for part in course.settings.parts {
            let isWithin = { (exercise: Exercise) in
                course.lesson(exercise.lesson).map { part.lessonNumbers.contains($0.number) }
                    ?? false
            }
            let own = left.filter(isWithin)
            left.removeAll(where: isWithin)
            guard !own.isEmpty else { continue }
            totals.append(PartTotal(title: part.title, of: own, in: self))
        }
        if !left.isEmpty { totals.append(PartTotal(title: nil, of: left, in: self)) }
        return totals
    }
}

extension Exercise {
    /// The points of its whole rubric.
    package var maximum: Int { rubric.reduce(0) { $0 + $1.points } }
}
