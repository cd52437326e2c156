import CourseModel
import Verdicts

/// An exercise worth ten points, in two rubric items.
func sampleExercise(_ slug: String, lesson: String = "one") -> Exercise {
    Exercise(
        slug: slug,
        module: "Sample",
        lesson: lesson,
        difficulty: .easy,
        limits: Exercise.Limits(),
        rubric: [4, 6].map { points in
            RubricItem(
                id: "worth-\(points)",
                points: points,
                text: LocalizedText([.english: "It holds."]),
                tests: [TestName(rawValue: "Suite/worth\(points)()")]
            )
        },
        texts: [:],
        folder: "exercises/01-one/\(slug)",
        starter: []
    )
}

/// A course with a part for each lesson but the last.
func sampleCourse(lessons: [String], exercises: [Exercise]) -> Course {
    Course(
        settings: CourseSettings(
            title: LocalizedText([.english: "Sample"]),
            summary: LocalizedText([:]),
            languages: [.english],
            languageNames: [:],
            allowsRawHTML: false,
            parts: lessons.dropLast().enumerated().map { index, lesson in
                CourseSettings.Part(
                    title: LocalizedText([.english: lesson]),
                    lessonNumbers: (index + 1)...(index + 1)
                )
            }
        ),
        lessons: lessons.enumerated().map { index, slug in
            Lesson(
                number: index + 1,
                slug: slug,
                minutes: 1,
                requires: [],
                exercises: [],
                notes: [],
                texts: [:],
                figures: [:]
            )
        },
        exercises: exercises
    )
}

/// A verdict on a sample exercise that has so many of its ten points: 0, 4, 6 or 10.
func verdict(
    on slug: String,
    points: Int,
    state: ExerciseVerdict.State = .graded
) -> ExerciseVerdict {
    let items = sampleExercise(slug).rubric.map { item in
        let holds = points == 10 || points == item.points
        return ItemVerdict(item, statuses: [item.tests[0]: holds ? .passed : .timedOut()])
    }
    return ExerciseVerdict(exercise: slug, state: state, items: items)
}
