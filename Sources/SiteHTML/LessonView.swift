import CourseModel
import MarkupHTML
import SitePages

/// A lesson's page.
struct LessonView: Sendable {
    let frame: FrameView
    let words: [String: String]
    let number: String
    let title: String
    let summary: String
    let minutes: Int
    let hasRequirements: Bool
    let requires: [FrameView.Link]
    let hasExercises: Bool
    let exercises: [HomeView.ExerciseEntry]
    let hasOutline: Bool
    let outline: [OutlineLine]
    let body: String

    /// A line of the outline.
    struct OutlineLine: Sendable {
        let level: Int
        let anchor: String
        let title: String
        /// The tag of the title's language; `nil` if it is the page's.
        let language: String?
    }
}

extension SiteRenderer {
    /// A lesson's page in a language; `nil` if it is not written in it.
    func lessonView(of slug: String, in language: Language) -> LessonView? {
        guard let lesson = plan.lesson(slug), let text = lesson.texts[language] else { return nil }
        let page = Page.lesson(slug, language)
        let words = design.words(of: language)
        let requires = lesson.requires.map { Page.lesson($0, language) }.filter(plan.has)
        let exercises = exerciseEntries(of: lesson, in: language, from: page)
        let renderer = markupRenderer(for: page, file: text.file)
        let outline = plan.outline(of: page)
        return LessonView(
            frame: frame(of: page, description: text.summary),
            words: words,
            number: design.words("lessonNumber", lesson.number, in: language),
            title: title(of: page),
            summary: renderer.html(ofMarkdown: text.summary),
            minutes: lesson.minutes,
            hasRequirements: !requires.isEmpty,
            requires: requires.map { link(from: page, to: $0) },
            hasExercises: !exercises.isEmpty,
            exercises: exercises,
            hasOutline: outline.count > 1,
            outline: outline.map {
                LessonView.OutlineLine(
                    level: $0.level,
                    anchor: $0.anchor,
                    title: $0.title,
                    language: $0.language.map(design.tag)
                )
            },
            body: renderer.html(of: text.document)
        )
    }
}
