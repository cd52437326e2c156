import CourseModel

/// A new exercise: both halves, with a small stand-in that is graded already.
///
/// Its author replaces the stand-in file by file, and it can be graded all the while.
package struct ExerciseScaffold: Sendable {
    private let slug: String
    private let lesson: String
    private let title: String?

    /// - Parameters:
    ///   - slug: The exercise's name, such as `two-locks`; its module is then `TwoLocks`.
    ///   - lesson: The slug of its lesson.
    ///   - title: Its title in the course's first language; without it one is made from the slug.
    package init(slug: String, lesson: String, title: String? = nil) {
        self.slug = slug
        self.lesson = lesson
        self.title = title
    }

    /// The files of the exercise, its places in the manifests, and the lesson that lists it.
    ///
    /// - Parameter source: The course that gets the exercise.
    /// - Returns: The change.
    /// - Throws: ``ScaffoldRefusal`` if the name cannot be had, there is no such lesson, or a file
    ///   is not written as it must be to take the exercise.
    package func change(to source: CourseSource) throws(ScaffoldRefusal) -> CourseChange {
        try SlugRules.checkExercise(slug)
        try ScaffoldTitle(given: title, slug: slug).check()
        let module = SlugRules.moduleName(of: slug)
        try ExerciseNames(slug: slug, module: module).check(in: source)
        guard let topic = source.lessonFolder(lesson) else {
            throw ScaffoldRefusal.noLesson(lesson, known: source.lessonSlugs)
        }
        var change = try ExerciseList.learners.adding("\(topic)/\(slug)", module, to: source)
        change.add(try ExerciseList.suites.adding(slug, module, to: source))
        change.add(try LessonListing(lesson: topic).adding(slug, to: source))

        let folder = "exercises/\(topic)/\(slug)"
        let languages = source.course.settings.languages
        let page = ExercisePage(
            slug: slug,
            module: module,
            lesson: lesson,
            topic: topic,
            title: title,
            settings: source.course.settings
        )
        for language in languages {
            change.create("\(folder)/exercise.\(language.rawValue).md", page.text(in: language))
        }
        let code = StandIn(slug: slug, module: module)
        for (path, text) in code.visibleFiles { change.create("\(folder)/\(path)", text) }
        for (path, text) in code.hiddenFiles {
            change.create("Tests/Hidden/\(slug)/\(path)", text)
        }
        return change
    }
}
