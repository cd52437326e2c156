import CourseModel
import Diagnostics
import LessonMarkup

/// What was read of a course, part by part.
struct LoadingMemory: Sendable {
    let settings: CourseSettings
    var lessons: [LoadedLesson]
    var exercises: [LoadedExercise]
    /// The slugs of all lessons, also of those that could not be read.
    let lessonSlugs: [String]
    /// The slugs of all exercises, also of those that could not be read.
    let exerciseSlugs: [String]
    let glossary: Glossary?
    /// Knows which terms there are.
    let glossaryReader: GlossaryReader
    /// The files that are missing or could not be read, which has been reported.
    var leftOut: Set<String>
    /// What is wrong with the parts, each by itself.
    var diagnostics: [Diagnostic]
}

extension LoadedCourse {
    /// The course of these parts, with what is wrong between them.
    init(remembering memory: LoadingMemory) {
        let references = CourseReferences(
            lessons: memory.lessons,
            exercises: memory.exercises,
            lessonSlugs: memory.lessonSlugs,
            exerciseSlugs: memory.exerciseSlugs,
            parts: memory.settings.parts
        )
        let lessons = memory.lessons.map(\.lesson)
        let unknownTerms = memory.glossaryReader.unknownTerms(
            in: lessons.flatMap { $0.texts.values.map(\.document) }
                + memory.exercises.flatMap { $0.exercise.texts.values.flatMap(\.documents) }
        )
        self.init(
            course: Course(
                settings: memory.settings,
                lessons: lessons,
                exercises: Self.inLessonOrder(memory.exercises.map(\.exercise), lessons: lessons),
                glossary: memory.glossary
            ),
            diagnostics: (memory.diagnostics + references.diagnostics() + unknownTerms)
                .inReadingOrder(),
            leftOut: memory.leftOut,
            memory: memory
        )
    }

    private static func inLessonOrder(
        _ exercises: [Exercise],
        lessons: [Lesson]
    ) -> [Exercise] {
        let order = lessons.flatMap(\.exercises)
        return exercises.enumerated()
            .sorted { left, right in
                let leftRank = order.firstIndex(of: left.element.slug) ?? order.count
                let rightRank = order.firstIndex(of: right.element.slug) ?? order.count
                return (leftRank, left.offset) < (rightRank, right.offset)
            }
            .map(\.element)
    }
}

extension ExerciseText {
    /// The documents of the page, each with all footnotes of the file.
    fileprivate var documents: [MarkupDocument] { [statement] + hints }
}
