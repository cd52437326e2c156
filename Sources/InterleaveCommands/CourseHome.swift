import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Grading

/// Where a learner's command works: in a course, or in a kit, which is a learners' package alone.
struct CourseHome {
    /// What the exercises' folders are relative to, absolute.
    let root: String
    let course: Course
    /// What is wrong with the course; a learner with a kit is not asked to mend it.
    let diagnostics: [Diagnostic]
    /// What grades where the hidden tests' sources are not; `nil` where they are compiled.
    let kit: SealedKit?

    /// The learners' package, absolute.
    var package: String { kit?.package ?? "\(root)/exercises" }

    /// Reads the course that the options name.
    ///
    /// - Parameters:
    ///   - options: The command's.
    ///   - slugs: Exercises of a course; if there are some and they are there, nothing else is read.
    /// - Throws: ``CourseNotFound``; ``GradingError`` if a kit's sealed folder cannot be used.
    init(_ options: CourseOptions, toGrade slugs: [String] = []) async throws {
        let place = try options.place()
        if place.isKit {
            let kit = try await SealedKit(openingIn: place.folder)
            let loaded = CourseLoader(root: kit.course).load()
            self.kit = kit
            root = place.folder
            course = Course(
                settings: loaded.course.settings,
                lessons: loaded.course.lessons,
                exercises: loaded.course.exercises.map(\.inItsPackage)
            )
            diagnostics = []
        } else {
            let loader = CourseLoader(root: place.folder)
            let loaded = loader.loadToGrade(Set(slugs)) ?? loader.load()
            kit = nil
            root = place.folder
            course = loaded.course
            diagnostics = loaded.diagnostics
        }
    }
}

extension CourseOptions {
    /// Finds a course or a kit: the folder that was named, or the nearest one on the way up.
    ///
    /// The learners' package of a course belongs to the course, unless the hidden tests are not
    /// there.
    ///
    /// - Throws: ``CourseNotFound``.
    func place() throws(CourseNotFound) -> (folder: String, isKit: Bool) {
        let start = givenRoot ?? FileManager.default.currentDirectoryPath
        var folder = URL(filePath: start).standardizedFileURL
        while true {
            if Self.isCourse(folder) {
                let package = folder.appending(path: "exercises")
                let isGraded = Self.has(folder, "Tests/Hidden") || !Self.has(package, ".sealed")
                return isGraded ? (folder.path, false) : (package.path, true)
            }
            let above = folder.deletingLastPathComponent().standardizedFileURL
            if Self.isLearnersPackage(folder) {
                let isOfCourse = folder.lastPathComponent == "exercises" && Self.isCourse(above)
                if !isOfCourse { return (folder.path, true) }
            } else if givenRoot != nil {
                throw CourseNotFound(start: start)
            }
            guard above.path != folder.path else { throw CourseNotFound(start: start) }
            folder = above
        }
    }

    private static func has(_ folder: URL, _ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: name).path)
    }

    private static func isCourse(_ folder: URL) -> Bool { has(folder, "site/site.yml") }

    /// Whether a folder is a package whose manifest lists exercises.
    private static func isLearnersPackage(_ folder: URL) -> Bool {
        let manifest = folder.appending(path: "Package.swift").path
        let text = try? String(contentsOfFile: manifest, encoding: .utf8)
        return text?.contains("let sealed: Set<String>") == true
    }
}
