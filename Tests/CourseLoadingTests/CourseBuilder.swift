import CourseLoading
import CourseModel
import Diagnostics
import Foundation

/// Writes a course into a folder of its own, loads it and removes the folder.
func loadCourse(_ files: [String: String]) throws -> LoadedCourse {
    try loadCourse(files.mapValues { Array($0.utf8) })
}

/// Writes a course of bytes into a folder of its own, loads it and removes the folder.
func loadCourse(_ files: [String: [UInt8]]) throws -> LoadedCourse {
    try withCourse(files) { $0.load() }
}

/// Writes a course into a folder of its own, and removes the folder afterwards.
func withCourse<Value>(
    _ files: [String: [UInt8]],
    _ body: (CourseLoader) throws -> Value
) throws -> Value {
    let root = FileManager.default.temporaryDirectory
        .appending(component: "course-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, bytes) in files {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }
    return try body(CourseLoader(root: root.path))
}

/// The settings of a course in some languages.
func settings(languages: String...) -> String {
    let texts = languages.map { "\($0): Course" }.joined(separator: ", ")
    let list = languages.map { "  - {code: \($0), name: \($0), hint: Hint}" }
    return """
        title: {\(texts)}
        summary: {\(texts)}
        languages:
        \(list.joined(separator: "\n"))
        """
}

/// A lesson's file; the first language's has the keys that all share.
func lesson(title: String, isOriginal: Bool = true, body: String) -> String {
    """
    ---
    title: \(title)
    summary: About it.
    \(isOriginal ? "minutes: 5" : "# the rest stands in the original")
    ---

    \(body)
    """
}

extension LoadedCourse {
    /// What is wrong, as a terminal shows it.
    var lines: [String] { diagnostics.map { $0.line(in: .english) } }
}
