import CourseModel
import Diagnostics

/// Checks what lessons and exercises say of each other.
struct CourseReferences {
    let lessons: [LoadedLesson]
    let exercises: [LoadedExercise]
    /// The slugs of all lessons, also of those that could not be read.
    let lessonSlugs: [String]
    /// The slugs of all exercises, also of those that could not be read.
    let exerciseSlugs: [String]
    let parts: [CourseSettings.Part]

    /// What is wrong, in no particular order.
    func diagnostics() -> [Diagnostic] {
        lessons.flatMap(faults) + exercises.flatMap(faults)
    }

    private func faults(of loaded: LoadedLesson) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for slug in loaded.requires {
            if let required = lessons.first(where: { $0.lesson.slug == slug.value }) {
                guard required.lesson.number >= loaded.lesson.number else { continue }
                faults.append(.laterRequirement(slug.value, at: slug.position))
            } else if !lessonSlugs.contains(slug.value) {
                faults.append(.unknownLesson(slug.value, known: lessonSlugs, at: slug.position))
            }
        }
        for slug in loaded.exercises where !exerciseSlugs.contains(slug.value) {
            faults.append(
                .unknownExercise(slug.value, known: exerciseSlugs, at: slug.position)
            )
        }
        let number = loaded.lesson.number
        if !parts.isEmpty, !parts.contains(where: { $0.lessonNumbers.contains(number) }) {
            faults.append(.lessonWithoutPart(loaded.lesson.folder, number: number))
        }
        return faults
    }

    private func faults(of loaded: LoadedExercise) -> [Diagnostic] {
        let exercise = loaded.exercise
        let listing = lessons.filter { lesson in
            lesson.exercises.contains { $0.value == exercise.slug }
        }
        let place = loaded.lesson?.position ?? SourcePosition(file: exercise.folder)
        var faults: [Diagnostic] = []
        if let slug = loaded.lesson, !lessonSlugs.contains(slug.value) {
            faults.append(.unknownLesson(slug.value, known: lessonSlugs, at: slug.position))
        }
        // A lesson that could not be read may list it.
        if listing.isEmpty, lessons.count == lessonSlugs.count {
            faults.append(.exerciseWithoutLesson(exercise.slug, at: place))
        }
        let hasLesson = lessonSlugs.contains(exercise.lesson)
        for lesson in listing where hasLesson && lesson.lesson.slug != exercise.lesson {
            faults.append(.disagreeingLesson(exercise.slug, lesson: lesson.lesson, at: place))
        }
        return faults
    }
}
