package import LessonMarkup

/// A lesson: `lessons/NN-slug/`.
package struct Lesson: Sendable, Equatable {
    /// From the folder's name: `lessons/08-races` is number 8.
    package let number: Int
    /// From the folder's name; unique in the course.
    package let slug: String
    /// How long it takes to read, in minutes.
    package let minutes: Int
    /// The slugs of the lessons that come before.
    package let requires: [String]
    /// The slugs of its exercises, in order.
    package let exercises: [String]
    /// The rows of the curriculum that it covers, such as `N23`.
    package let notes: [String]
    /// What was written in each language.
    package let texts: [Language: LessonText]
    /// The SVG figures in the lesson's folder: their text by file name.
    package let figures: [String: String]

    package init(
        number: Int,
        slug: String,
        minutes: Int,
        requires: [String],
        exercises: [String],
        notes: [String],
        texts: [Language: LessonText],
        figures: [String: String]
    ) {
        self.number = number
        self.slug = slug
        self.minutes = minutes
        self.requires = requires
        self.exercises = exercises
        self.notes = notes
        self.texts = texts
        self.figures = figures
    }

    /// The folder's path in the course, such as `lessons/08-races`.
    package var folder: String {
        let twoDigits = number < 10 ? "0\(number)" : "\(number)"
        return "lessons/\(twoDigits)-\(slug)"
    }
}

/// A lesson in one language.
package struct LessonText: Sendable, Equatable {
    /// The file's path in the course, such as `lessons/08-races/lesson.en.md`, also where the
    /// original stands in for a file that is missing.
    package let file: String
    package let title: String
    /// One or two sentences for the course map.
    package let summary: String
    /// The body, with the fences filled in whose code stands only in another language's file;
    /// those have the position of that code.
    package let document: MarkupDocument
    /// What is shown in the original's language; `nil` if nothing is.
    package let fallback: Fallback?

    package init(
        file: String,
        title: String,
        summary: String,
        document: MarkupDocument,
        fallback: Fallback? = nil
    ) {
        self.file = file
        self.title = title
        self.summary = summary
        self.document = document
        self.fallback = fallback
    }
}
