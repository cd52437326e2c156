import Foundation

/// A course of one lesson in a temporary folder, with the design of this repository's course.
final class SampleCourse {
    let path: String

    private let files = FileManager.default

    init() throws {
        let folder = files.temporaryDirectory.appending(path: "BuildCommand-\(UUID().uuidString)")
        path = folder.path
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        let design = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "site")
        try write(settings, at: "site/site.yml")
        for name in ["templates", "words", "assets"] {
            try files.copyItem(
                at: design.appending(path: name),
                to: folder.appending(path: "site/\(name)")
            )
        }
        for language in ["en", "zh"] {
            try write(head + "## Why {#why}\n", at: "lessons/01-one/lesson.\(language).md")
        }
    }

    deinit { try? files.removeItem(atPath: path) }

    private let settings = """
        title: {en: Sample, zh: 示例}
        summary: {en: A sample., zh: 示例。}
        languages:
          - {code: en, name: English, hint: Hint}
          - {code: zh, name: 简体中文, hint: 提示}
        raw_html: false
        parts:
          - {title: {en: All, zh: 全部}, lessons: 1-9}

        """

    private let head = """
        ---
        title: One
        summary: The one lesson.
        minutes: 1
        requires: []
        exercises: []
        notes: []
        ---


        """

    /// Writes a file; a lesson's front matter can stay.
    func write(_ text: String, at name: String, keepingHead: Bool = false) throws {
        let url = URL(filePath: path).appending(path: name)
        try files.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(((keepingHead ? head : "") + text).utf8).write(to: url)
    }

    func has(_ name: String) -> Bool {
        files.fileExists(atPath: path + "/" + name)
    }

    func text(of name: String) throws -> String {
        let data = try Data(contentsOf: URL(filePath: path).appending(path: name))
        return String(decoding: data, as: UTF8.self)
    }
}
