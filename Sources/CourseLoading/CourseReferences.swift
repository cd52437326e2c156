import CourseModel
import Diagnostics

/// Checks what lessons and exercises say of each other.
struct CourseReferences {
    let lessons: [LoadedLesson]
    let exercises: [LoadedExercise]
    let parts: [CourseSettings.Part]

    /// What is wrong, in no particular order.
    func diagnostics() -> [Diagnostic] {
        lessons.flatMap(faults) + exercises.flatMap(faults)
    }

    private func faults(of loaded: LoadedLesson) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        let slugs = lessons.map(\.lesson.slug)
        for slug in loaded.requires {
            if let required = lessons.first(where: { $0.lesson.slug == slug.value }) {
                guard required.lesson.number >= loaded.lesson.number else { continue }
                faults.append(.laterRequirement(slug.value, at: slug.position))
            } else {
                faults.append(.unknownLesson(slug.value, known: slugs, at: slug.position))
            }
        }
        let names = exercises.map(\.exercise.slug)
        for slug in loaded.exercises where !names.contains(slug.value) {
            faults.append(.unknownExercise(slug.value, known: names, at: slug.position))
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
        if let slug = loaded.lesson, !lessons.contains(where: { $0.lesson.slug == slug.value }) {
            let slugs = lessons.map(\.lesson.slug)
            faults.append(.unknownLesson(slug.value, known: slugs, at: slug.position))
        }
        if listing.isEmpty {
            faults.append(.exerciseWithoutLesson(exercise.slug, at: place))
        }
        for lesson in listing where loaded.lesson != nil && lesson.lesson.slug != exercise.lesson {
            faults.append(.disagreeingLesson(exercise.slug, lesson: lesson.lesson, at: place))
        }
        return faults
    }
}
