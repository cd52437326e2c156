import CourseModel
import Foundation

/// What learners' commands need of a course where the course is not: settings, the order of the
/// lessons, the exercises' pages with their rubrics, and the files that everyone begins with.
///
/// It is laid out like a course, so that the same code reads it. Suites, solutions and the texts of
/// lessons are not in it.
struct CourseSkeleton {
    /// Its name in the sealed folder.
    static let folder = "course"

    /// The course's folder, absolute.
    let root: String
    let exercises: [Exercise]

    /// The files by path.
    ///
    /// - Throws: ``GradingError/cannotRead(path:reason:)``.
    func files() throws(GradingError) -> [String: String] {
        var files = ["site/site.yml": try text(of: "site/site.yml")]
        // Without it the brackets of terms in hints would be text.
        if names(in: "site").contains("glossary.yml") {
            files[Glossary.file] = try text(of: Glossary.file)
        }
        for folder in names(in: "lessons") {
            for name in names(in: "lessons/\(folder)") where isPage(name, "lesson") {
                let path = "lessons/\(folder)/\(name)"
                files[path] = frontMatter(of: try text(of: path))
            }
        }
        for exercise in exercises {
            for name in names(in: exercise.folder) where isPage(name, "exercise") {
                let path = "\(exercise.folder)/\(name)"
                files[path] = try text(of: path)
            }
            for file in exercise.starter {
                files["\(exercise.hiddenFolder)/Starter/\(file.name)"] = file.text
            }
        }
        return files
    }

    private func isPage(_ name: String, _ stem: String) -> Bool {
        name.hasPrefix(stem + ".") && name.hasSuffix(".md")
    }

    /// A page up to the second line of three hyphens.
    private func frontMatter(of page: String) -> String {
        var lines: [Substring] = []
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append(line)
            if lines.count > 1, line.hasPrefix("---") { break }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    private func text(of path: String) throws(GradingError) -> String {
        try Grading.text(of: "\(root)/\(path)")
    }
}
