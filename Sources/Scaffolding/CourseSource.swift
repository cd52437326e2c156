package import CourseModel

/// A course before a change: what was understood of it, and the text of its files.
package struct CourseSource: Sendable {
    package let course: Course
    /// The text files of `site/site.yml`, `site/glossary.yml`, `lessons/`, `exercises/`,
    /// `Tests/Hidden/`, `Documentation/`, the root's `Package.swift` and its Markdown, by path; lock
    /// files too.
    package let texts: [String: String]

    package init(course: Course, texts: [String: String]) {
        self.course = course
        self.texts = texts
    }

    /// The names of the folders right below one, sorted.
    func folders(in path: String) -> [String] {
        let names = texts.keys.compactMap { file -> String? in
            guard file.hasPrefix(path + "/") else { return nil }
            let parts = file.dropFirst(path.count + 1).split(separator: "/")
            return parts.count > 1 ? String(parts[0]) : nil
        }
        return Set(names).sorted()
    }

    /// The folders of lessons, also of those that could not be read, such as `08-races`.
    var lessonFolders: [String] { folders(in: "lessons") }

    /// The folder of a lesson by its slug, such as `08-races`.
    func lessonFolder(_ slug: String) -> String? {
        lessonFolders.first { Self.slug(of: $0) == slug }
    }

    /// The folders of exercises, such as `08-races/atomic-counter`.
    var exerciseFolders: [String] {
        folders(in: "exercises").filter { $0.first?.isNumber == true }.flatMap { topic in
            folders(in: "exercises/\(topic)").map { "\(topic)/\($0)" }
        }
    }

    /// The folder of an exercise by its slug, such as `08-races/atomic-counter`.
    func exerciseFolder(_ slug: String) -> String? {
        exerciseFolders.first { $0.split(separator: "/").last ?? "" == slug }
    }

    /// The slugs of all lessons.
    var lessonSlugs: [String] { lessonFolders.map(Self.slug) }

    /// What follows the number, also in a name that is of no good form.
    private static func slug(of folder: String) -> String {
        String(folder.drop(while: \.isNumber).dropFirst())
    }
}
