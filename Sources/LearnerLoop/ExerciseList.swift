package import CourseModel
package import Diagnostics
package import LearnerProgress
package import TerminalText

/// The exercises of a course by lesson, with how far the learner is.
package struct ExerciseList: Sendable {
    let course: Course
    let standings: [String: Standing]
    let language: MessageLanguage

    /// - Parameters:
    ///   - course: The course.
    ///   - standings: By slug; an exercise without one is not begun.
    ///   - language: The reader's.
    package init(course: Course, standings: [String: Standing], language: MessageLanguage) {
        self.course = course
        self.standings = standings
        self.language = language
    }

    /// Lays the list out.
    ///
    /// - Parameters:
    ///   - style: Whether and how text is marked.
    ///   - width: The columns of the terminal; `nil` if lines may be of any length.
    /// - Returns: A heading for each lesson that has exercises, and a line for each of those.
    package func lines(style: TextStyle, width: Int? = nil) -> [String] {
        let rows = course.exercises.map { row(of: $0, style: style) }
        let lines = TextColumns(rows: rows).lines(width: width.map { $0 - 3 }, flexible: 1)
        var result: [String] = []
        var lesson: String?
        for (exercise, line) in zip(course.exercises, lines) {
            if exercise.lesson != lesson {
                if lesson != nil { result.append("") }
                lesson = exercise.lesson
                result.append(style.bold(heading(of: exercise.lesson)))
            }
            result.append("   " + line)
        }
        return result
    }

    private func heading(of slug: String) -> String {
        guard let lesson = course.lesson(slug) else { return slug }
        return "\(lesson.number < 10 ? "0" : "")\(lesson.number) \(lesson.title(in: language))"
    }

    private func row(of exercise: Exercise, style: TextStyle) -> [String] {
        [
            exercise.slug, exercise.title(in: language),
            style.dim(exercise.difficulty.title[language]),
            (standings[exercise.slug] ?? .notBegun).text(in: language, style: style),
        ]
    }
}

extension Standing {
    /// A few words for the learner.
    package func text(in language: MessageLanguage, style: TextStyle) -> String {
        switch self {
        case .notBegun: style.dim(Message(en: "not begun", zh: "未开始")[language])
        case .begun: style.yellow(Message(en: "begun", zh: "已开始")[language])
        case .points(let score): style.yellow("\(score.points)/\(score.maximum)")
        case .passed(let score):
            style.green("\(score.points)/\(score.maximum) ✔ \(Message.passed[language])")
        }
    }
}

extension Message {
    fileprivate static let passed = Message(en: "passed", zh: "通过")
}
