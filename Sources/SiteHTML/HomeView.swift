import CourseModel
import SitePages

/// The course map, for the home page and the list of exercises.
struct HomeView: Sendable {
    let frame: FrameView
    let words: [String: String]
    let title: String
    let summary: String
    let lessonCount: String
    let exerciseCount: String
    let minutes: String
    let first: FrameView.Link?
    let parts: [Part]

    /// A heading and its lessons.
    struct Part: Sendable {
        let id: String
        let title: String
        let lessons: [LessonEntry]
    }

    /// A lesson in a list.
    struct LessonEntry: Sendable {
        let number: String
        let href: String
        let title: String
        let summary: String
        /// The tag of their language; `nil` if it is the page's.
        let language: String?
        let minutes: Int
        let hasExercises: Bool
        let exercises: [ExerciseEntry]
    }

    /// An exercise in a list.
    struct ExerciseEntry: Sendable {
        let href: String
        let title: String
        let summary: String
        /// The tag of their language; `nil` if it is the page's.
        let language: String?
        let slug: String
        let difficulty: String
        let points: Int
    }
}

extension SiteRenderer {
    /// The course map in a language, with links from its home page or its list of exercises.
    func homeView(of page: Page, in language: Language) -> HomeView {
        let settings = plan.course.settings
        let parts = plan.parts.enumerated().map { index, part in
            HomeView.Part(
                id: "part-\(index + 1)",
                title: part.title?[language] ?? design.words(of: language)["otherLessons"] ?? "",
                lessons: part.lessons.compactMap { lessonEntry($0, in: language, from: page) }
            )
        }
        .filter { !$0.lessons.isEmpty }
        let lessons = parts.flatMap(\.lessons)
        let exerciseCount = lessons.map(\.exercises.count).reduce(0, +)
        let minutes = lessons.map(\.minutes).reduce(0, +)
        return HomeView(
            frame: frame(of: page, description: settings.summary[language]),
            words: design.words(of: language),
            title: settings.title[language],
            summary: settings.summary[language],
            lessonCount: design.words("lessonCount", lessons.count, in: language),
            exerciseCount: design.words("exerciseCount", exerciseCount, in: language),
            minutes: design.words("minutesOfReading", minutes, in: language),
            first: lessons.first.map {
                FrameView.Link(href: $0.href, title: $0.title, language: $0.language)
            },
            parts: parts
        )
    }

    private func lessonEntry(
        _ lesson: Lesson,
        in language: Language,
        from page: Page
    ) -> HomeView.LessonEntry? {
        guard let text = lesson.texts[language] else { return nil }
        let exercises = exerciseEntries(of: lesson, in: language, from: page)
        return HomeView.LessonEntry(
            number: lesson.number < 10 ? "0\(lesson.number)" : "\(lesson.number)",
            href: href(from: page, to: .lesson(lesson.slug, language)),
            title: plainText(ofMarkdown: text.title),
            summary: markupRenderer(for: page, file: text.file).html(ofMarkdown: text.summary),
            language: foreignTag(of: .lesson(lesson.slug, language)),
            minutes: lesson.minutes,
            hasExercises: !exercises.isEmpty,
            exercises: exercises
        )
    }

    /// The exercises of a lesson that are written in a language.
    func exerciseEntries(
        of lesson: Lesson,
        in language: Language,
        from page: Page
    ) -> [HomeView.ExerciseEntry] {
        let words = design.words(of: language)
        return lesson.exercises.compactMap { slug in
            guard let exercise = plan.exercise(slug), let text = exercise.texts[language] else {
                return nil
            }
            return HomeView.ExerciseEntry(
                href: href(from: page, to: .exercise(slug, language)),
                title: plainText(ofMarkdown: text.title),
                summary: markupRenderer(for: page, file: text.file)
                    .html(ofMarkdown: text.summary),
                language: foreignTag(of: .exercise(slug, language)),
                slug: slug,
                difficulty: words[exercise.difficulty.rawValue] ?? exercise.difficulty.rawValue,
                points: exercise.rubric.map(\.points).reduce(0, +)
            )
        }
    }
}
