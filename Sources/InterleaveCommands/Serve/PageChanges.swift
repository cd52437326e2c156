import CourseModel
import Diagnostics
import ExampleExploring
import SitePages

/// Which pages show something else in one state of a course than in another.
///
/// Pages that only mention a lesson or an exercise, such as its neighbours, are not among them.
struct PageChanges {
    private let texts: Set<Page>
    private let lists: Bool

    init(
        from old: Course,
        _ oldFigures: ExploredFigures,
        to new: Course,
        _ newFigures: ExploredFigures
    ) {
        var texts: Set<Page> = []
        var lists = false
        for lesson in new.lessons {
            let before = old.lessons.first { $0.slug == lesson.slug }
            guard lesson != before || oldFigures != newFigures else { continue }
            lists = lists || lesson.listing != before?.listing
            for (language, text) in lesson.texts
            where text != before?.texts[language] || lesson.heading != before?.heading
                || newFigures.html(in: text.file) != oldFigures.html(in: text.file)
            {
                texts.insert(.lesson(lesson.slug, language))
            }
        }
        for exercise in new.exercises {
            let before = old.exercises.first { $0.slug == exercise.slug }
            guard exercise != before else { continue }
            lists = true
            for language in exercise.texts.keys { texts.insert(.exercise(exercise.slug, language)) }
        }
        self.texts = texts
        self.lists = lists
    }

    /// Whether a page shows something else.
    func touch(_ page: Page) -> Bool {
        switch page {
        case .languageChoice, .notFound: false
        case .home, .exerciseList: lists
        // It names the lessons that use a term.
        case .glossary: !texts.isEmpty
        case .lesson, .exercise: texts.contains(page)
        }
    }
}

extension Lesson {
    /// What the course map says of it.
    fileprivate var listing: [String] {
        texts.sorted { $0.key < $1.key }.flatMap { [$0.value.title, $0.value.summary] } + heading
    }

    /// What its pages say beside its text, in all languages.
    fileprivate var heading: [String] {
        ["\(minutes)"] + requires + [""] + exercises
            + figures.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }
}

extension ExploredFigures {
    fileprivate func html(in file: String) -> [SourcePosition: String] {
        html.filter { $0.key.file == file }
    }
}
