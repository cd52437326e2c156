import Foundation

/// A small course on disk, of which one file is hostile.
package struct FuzzCourse: Sendable {
    /// The course's folder, in which nothing else may stand.
    let root: String
    private let files: [String: String]

    /// Writes the course.
    ///
    /// - Parameters:
    ///   - root: Its folder, which is made.
    ///   - original: The folder of the small course that it is a copy of.
    /// - Throws: Where it cannot be written.
    package init(root: String, original: String) throws {
        self.root = root
        try FileManager.default.copyItem(atPath: original, toPath: root)
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            let bytes = FileManager.default.contents(atPath: "\(root)/\(path)")
            files[path] = bytes.flatMap { String(validating: $0, as: UTF8.self) }
        }
        self.files = files
    }

    /// The files that a slot stands for.
    static func paths(of slot: FuzzInput.Slot) -> [String] {
        switch slot {
        case .lesson: ["lessons/01-first/lesson.en.md"]
        case .lessons: ["lessons/01-first/lesson.en.md", "lessons/01-first/lesson.zh.md"]
        case .exercise: ["exercises/01-first/add-two/exercise.en.md"]
        case .settings: ["site/site.yml"]
        case .glossary: ["site/glossary.yml"]
        case .figure: ["lessons/01-first/boxes.en.svg"]
        case .suite: ["Tests/Hidden/add-two/AddTwoTests.swift"]
        case .starter: ["Tests/Hidden/add-two/Starter/AddTwo.swift"]
        case .manifest: ["exercises/Package.swift"]
        }
    }

    /// Puts a file in its place while something is done with the course.
    func holding<Result>(_ input: FuzzInput, _ body: () throws -> Result) throws -> Result {
        let bytes = input.bytes
        let paths = Self.paths(of: input.slot)
        for path in paths { try Data(bytes).write(to: URL(filePath: "\(root)/\(path)")) }
        defer {
            for path in paths {
                let place = URL(filePath: "\(root)/\(path)")
                if let text = files[path] {
                    try? Data(text.utf8).write(to: place)
                } else {
                    try? FileManager.default.removeItem(at: place)
                }
            }
        }
        return try body()
    }

    /// The text of the files, with that of the input.
    func texts(with input: FuzzInput) -> [String: String] {
        var texts = files
        for path in Self.paths(of: input.slot) {
            texts[path] = String(validating: input.bytes, as: UTF8.self)
        }
        return texts
    }
}
