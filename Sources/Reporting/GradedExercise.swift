package import CourseModel
package import Diagnostics
package import Verdicts

/// A verdict with what a report tells beside it.
package struct GradedExercise: Sendable, Equatable {
    package let verdict: ExerciseVerdict
    /// The exercise's title in each language.
    package let title: LocalizedText
    /// Where the learner's files are, as a reader finds them: relative to the repository's root.
    package let sourceFolder: String
    /// The same folder, relative to what was handed in; empty if the files lie in it directly.
    package let folderInSubmission: String
    /// The tests in the order of the suites' files; empty if that is not known.
    package let testOrder: [TestName]

    package init(
        verdict: ExerciseVerdict,
        title: LocalizedText,
        sourceFolder: String,
        folderInSubmission: String = "Sources",
        testOrder: [TestName] = []
    ) {
        self.verdict = verdict
        self.title = title
        self.sourceFolder = sourceFolder
        self.folderInSubmission = folderInSubmission
        self.testOrder = testOrder
    }

    /// Every test once: in the order of the suites' files, then as the rubric names them.
    var tests: [TestVerdict] {
        var seen: Set<TestName> = []
        let named = verdict.items.flatMap(\.tests).filter { seen.insert($0.name).inserted }
        let places = Dictionary(
            testOrder.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return named.enumerated()
            .sorted { left, right in
                let leftPlace = places[left.element.name] ?? testOrder.count
                let rightPlace = places[right.element.name] ?? testOrder.count
                return (leftPlace, left.offset) < (rightPlace, right.offset)
            }
            .map(\.element)
    }
}

/// Everything that one run of the grader found, for one reader.
package struct GradingRun: Sendable, Equatable {
    package let exercises: [GradedExercise]
    /// The reader's.
    package let language: MessageLanguage
    /// The course's title in that language.
    package let courseTitle: String
    /// When it ended: ISO 8601, UTC, whole seconds.
    package let endedAt: String

    package init(
        exercises: [GradedExercise],
        language: MessageLanguage,
        courseTitle: String,
        endedAt: String
    ) {
        self.exercises = exercises
        self.language = language
        self.courseTitle = courseTitle
        self.endedAt = endedAt
    }

    /// Points of all exercises.
    package var points: Int { exercises.reduce(0) { $0 + $1.verdict.points } }
    /// Points that there are.
    package var maximum: Int { exercises.reduce(0) { $0 + $1.verdict.maximum } }
    /// Whether every point was reached.
    package var isFull: Bool { exercises.allSatisfy(\.verdict.isFull) }
}
