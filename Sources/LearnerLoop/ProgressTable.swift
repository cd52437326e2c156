package import CourseModel
package import Diagnostics
package import LearnerProgress
package import TerminalText

/// What was reached in each part of a course and in all of it.
package struct ProgressTable: Sendable {
    private let parts: [PartTotal]

    /// - Parameters:
    ///   - progress: What the learner has done.
    ///   - course: The course.
    package init(_ progress: CourseProgress, of course: Course) {
        parts = progress.totals(of: course)
    }

    /// The lines: one for each part that has exercises, then the total.
    package func lines(
        in language: MessageLanguage,
        style: TextStyle,
        width: Int? = nil
    ) -> [String] {
        let total = PartTotal(of: parts)
        let rows =
            [header(in: language).map(style.dim)]
            + parts.map { row(of: $0, name: name(of: $0, in: language), style: style) }
            + [row(of: total, name: Message(en: "Total", zh: "合计")[language], style: style)]
        return TextColumns(rows: rows).lines(width: width)
    }

    /// An object with the parts and the total, with a newline at the end.
    package func json() throws -> String {
        try jsonText(
            of: ProgressDocument(
                parts: parts.map(TotalDocument.init),
                total: TotalDocument(PartTotal(of: parts))
            )
        )
    }

    private func header(in language: MessageLanguage) -> [String] {
        [
            Message(en: "Part", zh: "部分")[language],
            Message(en: "Exercises passed", zh: "通过的练习")[language],
            Message(en: "Points", zh: "得分")[language],
        ]
    }

    private func row(of total: PartTotal, name: String, style: TextStyle) -> [String] {
        let isDone = total.passed == total.exercises && total.exercises > 0
        let passed = "\(total.passed)/\(total.exercises)\(isDone ? " ✔" : "")"
        return [
            name, isDone ? style.green(passed) : passed, "\(total.points)/\(total.maximum)",
        ]
    }

    private func name(of part: PartTotal, in language: MessageLanguage) -> String {
        part.title?[language.courseLanguage] ?? Message(en: "Other", zh: "其他")[language]
    }
}

private struct ProgressDocument: Encodable {
    let parts: [TotalDocument]
    let total: TotalDocument
}

private struct TotalDocument: Encodable {
    /// By language; none in the total.
    let title: [String: String]?
    let passed: Int
    let exercises: Int
    let points: Int
    let maximum: Int

    init(_ total: PartTotal) {
        title = total.title.map { title in
            Dictionary(uniqueKeysWithValues: title.texts.map { ($0.key.rawValue, $0.value) })
        }
        passed = total.passed
        exercises = total.exercises
        points = total.points
        maximum = total.maximum
    }
}
