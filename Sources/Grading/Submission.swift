package import CourseModel
import Foundation

/// What a learner handed in for one exercise: Swift files.
package struct Submission: Sendable, Equatable {
    /// Sorted by name.
    package let files: [SourceFile]

    package init(files: [SourceFile]) {
        self.files = files.sorted { $0.name < $1.name }
    }

    /// Reads the Swift files that stand directly in a folder.
    ///
    /// - Throws: ``GradingError/file(_:)`` if one cannot be read as UTF-8.
    package init(folder: String) throws(GradingError) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var files: [SourceFile] = []
        for name in names where name.hasSuffix(".swift") && !name.hasPrefix(".") {
            let path = "\(folder)/\(name)"
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw .file("\(path) cannot be read as UTF-8 text.")
            }
            files.append(SourceFile(name: name, text: text))
        }
        self.init(files: files)
    }

    /// Finds an exercise's files in what was handed in.
    ///
    /// - Parameters:
    ///   - exercise: The exercise.
    ///   - folder: A folder laid out like `exercises/`, an exercise's folder, or its sources.
    ///   - isOnlyOne: Whether files that lie about without an exercise's name are this one's.
    /// - Throws: ``GradingError/noSources(exercise:searched:)`` if there is no Swift file.
    package init(
        of exercise: Exercise,
        in folder: String,
        isOnlyOne: Bool
    ) throws(GradingError) {
        let inside = exercise.folder.split(separator: "/").dropFirst().joined(separator: "/")
        let own = "\(folder)/\(inside)/Sources"
        let places = isOnlyOne ? [own, "\(folder)/Sources", folder] : [own]
        for place in places {
            let submission = try Submission(folder: place)
            if !submission.files.isEmpty && !submission.isManifest {
                self = submission
                return
            }
        }
        throw .noSources(exercise: exercise.slug, searched: places)
    }

    /// Whether it is nothing but a package's manifest, found in place of sources.
    private var isManifest: Bool { files.map(\.name) == ["Package.swift"] }
}
