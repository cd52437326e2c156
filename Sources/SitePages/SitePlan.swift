package import CourseModel

/// Which pages a course becomes, and how they hang together.
package struct SitePlan: Sendable {
    package let course: Course
    /// All pages, each once, in the order of their making.
    package let pages: [Page]
    /// The lessons under the headings of `site.yml`; lessons of no part come last.
    package let parts: [Part]

    private let existing: Set<Page>
    private let lessons: [String: Lesson]
    private let exercises: [String: Exercise]
    private let lessonPages: [Language: [Page]]
    private let exercisePages: [Language: [Page]]

    /// A heading of the course map and what is under it.
    package struct Part: Sendable {
        /// `nil` over lessons whose number is in no part.
        package let title: LocalizedText?
        package let lessons: [Lesson]
    }

    package init(_ course: Course) {
        let languages = course.settings.languages
        lessons = Dictionary(course.lessons.map { ($0.slug, $0) }) { first, _ in first }
        exercises = Dictionary(course.exercises.map { ($0.slug, $0) }) { first, _ in first }
        lessonPages = Dictionary(
            uniqueKeysWithValues: Set(languages).map { language in
                let written = course.lessons.filter { $0.texts[language] != nil }
                return (language, written.map { Page.lesson($0.slug, language) })
            }
        )
        exercisePages = Dictionary(
            uniqueKeysWithValues: Set(languages).map { language in
                let written = course.exercises.filter { $0.texts[language] != nil }
                return (language, written.map { Page.exercise($0.slug, language) })
            }
        )
        var pages: [Page] = [.languageChoice, .notFound]
        for language in languages {
            pages += [.home(language), .exerciseList(language)]
            if course.glossary?.terms.isEmpty == false { pages.append(.glossary(language)) }
            pages += lessonPages[language, default: []] + exercisePages[language, default: []]
        }
        var existing: Set<Page> = []
        self.pages = pages.filter { existing.insert($0).inserted }
        self.existing = existing
        self.parts = Self.parts(of: course)
        self.course = course
    }

    private static func parts(of course: Course) -> [Part] {
        let parts = course.settings.parts.map { part in
            Part(
                title: part.title,
                lessons: course.lessons.filter { part.lessonNumbers.contains($0.number) }
            )
        }
        let others = course.lessons.filter { lesson in
            !course.settings.parts.contains { $0.lessonNumbers.contains(lesson.number) }
        }
        return (parts + [Part(title: nil, lessons: others)]).filter { !$0.lessons.isEmpty }
    }

    /// Whether the site has the page.
    package func has(_ page: Page) -> Bool {
        existing.contains(page)
    }

    /// The lesson of a slug.
    package func lesson(_ slug: String) -> Lesson? {
        lessons[slug]
    }

    /// The exercise of a slug.
    package func exercise(_ slug: String) -> Exercise? {
        exercises[slug]
    }

    /// The page in every language that it exists in, in the order of `site.yml`.
    package func alternates(of page: Page) -> [Page] {
        guard page.language != nil else { return [] }
        return course.settings.languages.map(page.translated).filter(has)
    }

    /// Where the switch to another language leads: the same page, else that language's home.
    package func counterpart(of page: Page, in language: Language) -> Page {
        let same = page.translated(to: language)
        return has(same) ? same : .home(language)
    }

    /// The lessons, or exercises, before and after one.
    package func neighbours(of page: Page) -> (previous: Page?, next: Page?) {
        let row: [Page] =
            switch page {
            case .lesson(_, let language): lessonPages[language, default: []]
            case .exercise(_, let language): exercisePages[language, default: []]
            case .languageChoice, .notFound, .home, .exerciseList, .glossary: []
            }
        guard let index = row.firstIndex(of: page) else { return (nil, nil) }
        return (
            index > 0 ? row[index - 1] : nil,
            index + 1 < row.count ? row[index + 1] : nil
        )
    }

    /// The pages above a page, from the home page down.
    package func trail(to page: Page) -> [Page] {
        switch page {
        case .languageChoice, .notFound, .home: []
        case .exerciseList(let language), .glossary(let language), .lesson(_, let language):
            [.home(language)]
        case .exercise(let slug, let language):
            [.home(language)]
                + (exercises[slug].map { [.lesson($0.lesson, language)].filter(has) } ?? [])
        }
    }
}
