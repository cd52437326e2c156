import CourseModel
import Diagnostics
import LessonMarkup
import MarkupHTML
import SitePages

/// An exercise's page.
struct ExerciseView: Sendable {
    let frame: FrameView
    let words: [String: String]
    let slug: String
    let title: String
    let summary: String
    let difficulty: String
    let points: Int
    let lesson: FrameView.Link?
    let statement: String
    let folder: String
    let starter: [File]
    let commands: [Command]
    /// Whether the rubric's lines are numbered, because one refers to another.
    let numbersRubric: Bool
    let rubric: [RubricRow]
    let hasHints: Bool
    let hints: [Hint]

    /// A file of the starter.
    struct File: Sendable {
        let name: String
        let code: String
    }

    /// A command with what it is for.
    struct Command: Sendable {
        let purpose: String
        let code: String
    }

    /// A line of the rubric.
    struct RubricRow: Sendable {
        let number: Int
        let text: String
        let points: Int
        /// The numbers of the lines that must hold first; `nil` if there are none.
        let requires: String?
    }

    /// A hint, folded.
    struct Hint: Sendable {
        let id: String
        let title: String
        let body: String
    }
}

extension SiteRenderer {
    /// An exercise's page in a language; `nil` if it is not written in it.
    func exerciseView(of slug: String, in language: Language) -> ExerciseView? {
        guard let exercise = plan.exercise(slug), let text = exercise.texts[language] else {
            return nil
        }
        let page = Page.exercise(slug, language)
        let words = design.words(of: language)
        let renderer = markupRenderer(for: page, file: text.file)
        let lesson = Page.lesson(exercise.lesson, language)
        return ExerciseView(
            frame: frame(of: page, description: text.summary),
            words: words,
            slug: slug,
            title: title(of: page),
            summary: renderer.html(ofMarkdown: text.summary),
            difficulty: words[exercise.difficulty.rawValue] ?? exercise.difficulty.rawValue,
            points: exercise.rubric.map(\.points).reduce(0, +),
            lesson: plan.has(lesson) ? link(from: page, to: lesson) : nil,
            statement: renderer.html(of: text.statement.keepingOwnFootnotes()),
            folder: exercise.folder,
            starter: exercise.starter.map { file in
                ExerciseView.File(
                    name: "\(exercise.folder)/Sources/\(file.name)",
                    code: renderer.html(ofCode: file.text, language: "swift")
                )
            },
            commands: commands(for: exercise, words: words).map { purpose, command in
                ExerciseView.Command(
                    purpose: purpose,
                    code: renderer.html(ofCode: command + "\n", language: "sh")
                )
            },
            numbersRubric: exercise.rubric.contains { !$0.requires.isEmpty },
            rubric: rubricRows(of: exercise, in: language, with: renderer),
            hasHints: !text.hints.isEmpty,
            hints: text.hints.enumerated().map { index, hint in
                let id = LinkResolver.hintAnchor(index)
                var prefixed = renderer
                prefixed.idPrefix = id + "-"
                return ExerciseView.Hint(
                    id: id,
                    title: design.words("hintNumber", index + 1, in: language),
                    body: prefixed.html(of: hint.keepingOwnFootnotes())
                )
            }
        )
    }

    private func rubricRows(
        of exercise: Exercise,
        in language: Language,
        with renderer: MarkupRenderer
    ) -> [ExerciseView.RubricRow] {
        exercise.rubric.enumerated().map { index, item in
            let numbers = item.requires.compactMap { id in
                exercise.rubric.firstIndex { $0.id == id }.map { "\($0 + 1)" }
            }
            let comma = renderer.words.comma
            return ExerciseView.RubricRow(
                number: index + 1,
                text: renderer.html(ofMarkdown: item.text[language]),
                points: item.points,
                requires: numbers.isEmpty
                    ? nil
                    : (design.words(of: language)["rubricRequires"] ?? "#")
                        .replacing("#", with: numbers.joined(separator: comma))
            )
        }
    }

    private func commands(
        for exercise: Exercise,
        words: [String: String]
    ) -> [(purpose: String, command: String)] {
        [
            (words["runDemo"] ?? "", "cd exercises && swift run \(exercise.slug)"),
            (
                words["runTests"] ?? "",
                "cd exercises && swift test --filter \(exercise.module)Tests"
            ),
            (words["runGrade"] ?? "", "bin/interleave grade \(exercise.slug)"),
        ]
    }
}
