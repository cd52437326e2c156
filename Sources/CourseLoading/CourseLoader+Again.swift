import CourseModel
import Diagnostics

extension CourseLoader {
    /// Reads the lessons and exercises again that hold some files, and takes all else as it was.
    ///
    /// It tells soon what a change of a lesson comes to. What a file of one lesson means for
    /// another is not seen; ``load()`` sees it.
    ///
    /// - Parameters:
    ///   - paths: The files that have changed, relative to the course's folder.
    ///   - earlier: The course before they changed.
    /// - Returns: The course; `nil` if a file belongs to no lesson or exercise that was read, or
    ///   one of them cannot be read any more.
    package func load(_ paths: Set<String>, changedSince earlier: LoadedCourse) -> LoadedCourse? {
        guard var memory = earlier.memory else { return nil }
        let lessons = memory.lessons.filter { $0.lesson.holds(paths) }
        let exercises = memory.exercises.filter { $0.exercise.holds(paths) }
        let folders =
            lessons.map(\.lesson.folder) + exercises.flatMap { $0.exercise.folders }
        guard paths.allSatisfy({ path in folders.contains { path.hasPrefix($0 + "/") } })
        else { return nil }

        let folder = CourseFolder(root: root)
        let languages =
            memory.settings.languages.isEmpty
            ? folder.languagesOfLessons : memory.settings.languages
        var lessonReader = LessonReader(folder: folder, languages: languages)
        let readLessons =
            lessons.isEmpty
            ? [] : lessonReader.read { name in lessons.contains { $0.lesson.slug == name } }
        var exerciseReader = ExerciseReader(
            folder: folder,
            languages: languages,
            hintWords: memory.settings.hintWords
        )
        let readExercises =
            exercises.isEmpty
            ? [] : exerciseReader.read { slug in exercises.contains { $0.exercise.slug == slug } }
        guard readLessons.map(\.lesson.folder) == lessons.map(\.lesson.folder),
            readExercises.map(\.exercise.folder) == exercises.map(\.exercise.folder)
        else { return nil }

        let isOfFolders = { (file: String) in folders.contains { file.hasPrefix($0) } }
        memory.lessons = memory.lessons.map { old in
            readLessons.first { $0.lesson.slug == old.lesson.slug } ?? old
        }
        memory.exercises = memory.exercises.map { old in
            readExercises.first { $0.exercise.slug == old.exercise.slug } ?? old
        }
        memory.leftOut = memory.leftOut.filter { !isOfFolders($0) }
            .union(lessonReader.leftOut.filter(isOfFolders))
            .union(exerciseReader.leftOut.filter(isOfFolders))
        let found =
            lessonReader.diagnostics + exerciseReader.diagnostics
            + readExercises.flatMap { equivalentMutations(of: $0.exercise).diagnostics }
        memory.diagnostics =
            memory.diagnostics.filter { !isOfFolders($0.position.file) }
            + found.filter { isOfFolders($0.position.file) }
        return LoadedCourse(remembering: memory)
    }
}

extension Lesson {
    fileprivate func holds(_ paths: Set<String>) -> Bool {
        paths.contains { $0.hasPrefix(folder + "/") }
    }
}

extension Exercise {
    /// What learners see and what they do not.
    fileprivate var folders: [String] { [folder, "Tests/Hidden/\(slug)"] }

    fileprivate func holds(_ paths: Set<String>) -> Bool {
        folders.contains { folder in paths.contains { $0.hasPrefix(folder + "/") } }
    }
}
