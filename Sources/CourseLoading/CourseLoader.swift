package import CourseModel
package import Diagnostics
import LessonMarkup

/// What was read from a course's folder: as much of the course as could be understood.
package struct LoadedCourse: Sendable {
    /// Complete only when no diagnostic is an error.
    package let course: Course
    /// Everything that is wrong, in reading order.
    package let diagnostics: [Diagnostic]
    /// The files that are missing or could not be read; the diagnostics say so already, so that
    /// links to them need not.
    package let leftOut: Set<String>
}

/// Reads `site/site.yml`, `site/glossary.yml`, `lessons/`, `exercises/` and `Tests/Hidden/`.
package struct CourseLoader: Sendable {
    /// The course's folder, absolute.
    package let root: String

    package init(root: String) {
        self.root = root
    }

    /// Reads the whole course.
    package func load() -> LoadedCourse {
        let folder = CourseFolder(root: root)
        var settingsReader = SettingsReader(folder: folder)
        let settings = settingsReader.read()
        let languages =
            settings.languages.isEmpty ? folder.languagesOfLessons : settings.languages

        var lessonReader = LessonReader(folder: folder, languages: languages)
        let lessons = lessonReader.read()
        var exerciseReader = ExerciseReader(
            folder: folder,
            languages: languages,
            hintWords: settings.hintWords
        )
        let exercises = exerciseReader.read()
        var glossaryReader = GlossaryReader(folder: folder, languages: languages)
        let glossary = glossaryReader.read()
        let references = CourseReferences(
            lessons: lessons,
            exercises: exercises,
            lessonSlugs: lessonReader.slugs,
            exerciseSlugs: exerciseReader.slugs,
            parts: settings.parts
        )

        let diagnostics =
            settingsReader.diagnostics + lessonReader.diagnostics + exerciseReader.diagnostics
            + references.diagnostics()
            + RedirectReader.faults(
                of: settingsReader.redirects,
                slugs: [.lesson: lessonReader.slugs, .exercise: exerciseReader.slugs]
            )
            + exercises.flatMap { equivalentMutations(of: $0.exercise).diagnostics }
            + glossaryReader.diagnostics
            + glossaryReader.lessonFaults(known: lessonReader.slugs)
            + glossaryReader.unknownTerms(
                in: lessons.flatMap { $0.lesson.texts.values.map(\.document) }
                    + exercises.flatMap { $0.exercise.texts.values.flatMap(\.documents) }
            )
        let course = Course(
            settings: settings,
            lessons: lessons.map(\.lesson),
            exercises: inLessonOrder(exercises.map(\.exercise), lessons: lessons.map(\.lesson)),
            glossary: glossary
        )
        return LoadedCourse(
            course: course,
            diagnostics: diagnostics.inReadingOrder(),
            leftOut: lessonReader.leftOut.union(exerciseReader.leftOut)
        )
    }

    /// Reads the settings and some exercises, and no lesson: what it takes to grade them.
    ///
    /// - Parameter slugs: The exercises.
    /// - Returns: A course without lessons; `nil` if there is not exactly one exercise for each
    ///   slug, about which ``load()`` has more to say.
    package func loadToGrade(_ slugs: Set<String>) -> LoadedCourse? {
        let folder = CourseFolder(root: root)
        var settingsReader = SettingsReader(folder: folder)
        let settings = settingsReader.read()
        guard !slugs.isEmpty, !settings.languages.isEmpty else { return nil }
        var exerciseReader = ExerciseReader(
            folder: folder,
            languages: settings.languages,
            hintWords: settings.hintWords
        )
        let exercises = exerciseReader.read { slugs.contains($0) }.map(\.exercise)
        guard exercises.count == slugs.count,
            exerciseReader.slugs.filter(slugs.contains).count == slugs.count
        else { return nil }
        return LoadedCourse(
            course: Course(settings: settings, lessons: [], exercises: exercises),
            diagnostics: (settingsReader.diagnostics + exerciseReader.diagnostics)
                .inReadingOrder(),
            leftOut: exerciseReader.leftOut
        )
    }

    private func inLessonOrder(_ exercises: [Exercise], lessons: [Lesson]) -> [Exercise] {
        let order = lessons.flatMap(\.exercises)
        return exercises.enumerated()
            .sorted { left, right in
                let leftRank = order.firstIndex(of: left.element.slug) ?? order.count
                let rightRank = order.firstIndex(of: right.element.slug) ?? order.count
                return (leftRank, left.offset) < (rightRank, right.offset)
            }
            .map(\.element)
    }
}

extension ExerciseText {
    /// The documents of the page, each with all footnotes of the file.
    fileprivate var documents: [MarkupDocument] { [statement] + hints }
}

extension CourseFolder {
    /// The languages in which any lesson is written, for a course whose settings do not say.
    fileprivate var languagesOfLessons: [Language] {
        let files = names(in: "lessons").flatMap { names(in: "lessons/\($0)") }
        let codes = files.compactMap { name -> String? in
            let words = name.split(separator: ".")
            guard words.count == 3, words[0] == "lesson", words[2] == "md" else { return nil }
            return String(words[1])
        }
        return Set(codes).sorted().map { Language(rawValue: $0) }
    }
}
