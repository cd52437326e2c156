/// A whole course, as values: everything that pages, checks and grades are made from.
package struct Course: Sendable, Equatable {
    package let settings: CourseSettings
    /// In the order in which learners read them: by number.
    package let lessons: [Lesson]
    /// In the order of their lessons, then as the lesson lists them.
    package let exercises: [Exercise]
    /// `nil` for a course without `site/glossary.yml`.
    package let glossary: Glossary?

    package init(
        settings: CourseSettings,
        lessons: [Lesson],
        exercises: [Exercise],
        glossary: Glossary? = nil
    ) {
        self.settings = settings
        self.lessons = lessons
        self.exercises = exercises
        self.glossary = glossary
    }

    /// The lesson of a slug.
    package func lesson(_ slug: String) -> Lesson? {
        lessons.first { $0.slug == slug }
    }

    /// The exercise of a slug.
    package func exercise(_ slug: String) -> Exercise? {
        exercises.first { $0.slug == slug }
    }
}

/// What `site/site.yml` says.
package struct CourseSettings: Sendable, Equatable {
    package let title: LocalizedText
    package let summary: LocalizedText
    /// The first one is where `index.html` of the site leads.
    package let languages: [Language]
    /// The name of each language in itself, such as `简体中文`.
    package let languageNames: [Language: String]
    /// The word over a hint in each language, such as `提示` in `## 提示 1`.
    package let hintWords: [Language: String]
    /// Whether raw HTML in Markdown reaches the pages; otherwise it is shown as text.
    package let allowsRawHTML: Bool
    package let parts: [Part]
    /// Old addresses, in the order in which they are listed.
    package let redirects: [Redirect]

    package init(
        title: LocalizedText,
        summary: LocalizedText,
        languages: [Language],
        languageNames: [Language: String],
        hintWords: [Language: String] = [:],
        allowsRawHTML: Bool,
        parts: [Part],
        redirects: [Redirect] = []
    ) {
        self.title = title
        self.summary = summary
        self.languages = languages
        self.languageNames = languageNames
        self.hintWords = hintWords
        self.allowsRawHTML = allowsRawHTML
        self.parts = parts
        self.redirects = redirects
    }

    /// A part of the course: a heading over some lessons.
    package struct Part: Sendable, Equatable {
        package let title: LocalizedText
        /// The numbers of its lessons, such as `1...3`.
        package let lessonNumbers: ClosedRange<Int>

        package init(title: LocalizedText, lessonNumbers: ClosedRange<Int>) {
            self.title = title
            self.lessonNumbers = lessonNumbers
        }
    }
}
