import ArgumentParser
import Diagnostics
import Foundation
import Testing

@testable import InterleaveCommands

/// A temporary folder in which a course is made by the commands that instructors run.
final class AuthoredCourse {
    /// The folder; the course is in `course` below it.
    let folder: String
    private let files = FileManager.default

    var path: String { "\(folder)/course" }

    init() throws {
        folder = files.temporaryDirectory.appending(path: "Authored-\(UUID().uuidString)").path
        try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
    }

    deinit { try? files.removeItem(atPath: folder) }

    /// This repository, from which new courses take over the design.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Makes the course.
    func make(_ arguments: String...) async throws -> ExitCode {
        let like = ["--like", Self.repository, "--lang", "en"]
        return try await ending(try NewCourseCommand.parse([path] + like + arguments))
    }

    func newLesson(_ arguments: String...) async throws -> ExitCode {
        try await ending(try NewLessonCommand.parse(["--course", path] + arguments))
    }

    func newExercise(_ arguments: String...) async throws -> ExitCode {
        try await ending(try NewExerciseCommand.parse(["--course", path] + arguments))
    }

    /// How a command ends.
    func ending<Command: AsyncParsableCommand>(_ command: sending Command) async throws -> ExitCode
    {
        var command = command
        do {
            try await command.run()
            return .success
        } catch let code as ExitCode {
            return code
        }
    }

    /// What a check says of the course.
    func diagnostics(graded: Bool = false) async throws -> [Diagnostic] {
        try await CourseCheck(
            of: path,
            examples: graded ? .new : .none,
            gradesExercises: graded,
            language: .english
        )
        .diagnostics
    }

    /// All files of the folder with their text, links and empty folders too.
    func snapshot() throws -> [String: Data?] {
        let names = try files.subpathsOfDirectory(atPath: folder)
        return Dictionary(
            uniqueKeysWithValues: names.map { ($0, files.contents(atPath: "\(folder)/\($0)")) }
        )
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    func write(_ text: String, _ name: String) throws {
        let place = URL(filePath: "\(path)/\(name)")
        try files.createDirectory(
            at: place.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: place)
    }
}

extension Diagnostic {
    /// Where it is and what kind it is: `site/site.yml:3 unwritten-text`.
    var placeAndCode: String { "\(position.file):\(position.line) \(code)" }
}
