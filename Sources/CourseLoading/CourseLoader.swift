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
    /// What a later reading may take from this one.
    let memory: LoadingMemory?

    init(
        course: Course,
        diagnostics: [Diagnostic],
        leftOut: Set<String>,
        memory: LoadingMemory? = nil
    ) {
        self.course = course
        self.diagnostics = diagnostics
        self.leftOut = leftOut
        self.memory = memory
    }
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
        let diagnostics =
            settingsReader.diagnostics + lessonReader.diagnostics + exerciseReader.diagnostics
            + RedirectReader.faults(
                of: settingsReader.redirects,
                slugs: [.lesson: lessonReader.slugs, .exercise: exerciseReader.slugs]
            )
            + exercises.flatMap { equivalentMutations(of: $0.exercise).diagnostics }
            + glossaryReader.diagnostics
            + glossaryReader.lessonFaults(known: lessonReader.slugs)
        return LoadedCourse(
            remembering: LoadingMemory(
                settings: settings,
                lessons: lessons,
                exercises: exercises,
                lessonSlugs: lessonReader.slugs,
                exerciseSlugs: exerciseReader.slugs,
                glossary: glossary,
                glossaryReader: glossaryReader,
                leftOut: lessonReader.leftOut.union(exerciseReader.leftOut),
                diagnostics: diagnostics
            )
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
}

extension CourseFolder {
    /// The languages in which any lesson is written, for a course whose settings do not say.
    var languagesOfLessons: [Language] {
        let files = names(in: "lessons").flatMap { names(in: "lessons/\($0)") }
        let codes = files.compactMap { name -> String? in
            let words = name.split(separator: ".")
            guard words.count == 3, words[0] == "lesson", words[2] == "md" else { return nil }
            return String(words[1])
        }
        return Set(codes).sorted().map { Language(rawValue: $0) }
    }
}
