import CourseModel
import FoundationEssentials
import LearnerProgress

extension ExerciseList {
    /// The exercises as a JSON array, in the order of the course, with a newline at the end.
    package func json() throws -> String {
        try jsonText(of: course.exercises.map { document(of: $0) })
    }

    private func document(of exercise: Exercise) -> ExerciseDocument {
        let standing = standings[exercise.slug] ?? .notBegun
        let score: Score? =
            switch standing {
            case .notBegun, .begun: nil
            case .points(let score), .passed(let score): score
            }
        let titles = exercise.texts.map { ($0.key.rawValue, $0.value.title) }
        return ExerciseDocument(
            exercise: exercise.slug,
            lesson: exercise.lesson,
            folder: exercise.folder,
            title: Dictionary(uniqueKeysWithValues: titles),
            difficulty: exercise.difficulty.rawValue,
            state: standing.word,
            points: score?.points ?? 0,
            maximum: score?.maximum ?? exercise.maximum
        )
    }
}

private struct ExerciseDocument: Encodable {
    let exercise: String
    let lesson: String
    let folder: String
    /// By language.
    let title: [String: String]
    let difficulty: String
    /// See `Standing.word`.
    let state: String
    let points: Int
    let maximum: Int
}

/// A value as JSON for people and machines: sorted keys, a newline at the end.
func jsonText(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
