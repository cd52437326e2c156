import ArgumentParser
import Diagnostics
import Foundation

@testable import InterleaveCommands

/// A course of `Tests/Fixtures` that is not about concurrency, in a folder of its own.
///
/// Design and grading come from this repository, as `interleave new course` takes them over.
final class OtherCourse {
    let path: String
    private let files = FileManager.default

    /// - Parameters:
    ///   - name: The course's folder in `Tests/Fixtures`.
    ///   - words: The languages whose words are taken from this repository.
    ///   - exercise: What the exercises' manifest lists: the folder and the module.
    /// - Throws: Where it cannot be written.
    init(_ name: String, words: [String], exercise: (folder: String, module: String)) throws {
        path = files.temporaryDirectory.appending(path: "OtherCourse-\(UUID().uuidString)").path
        let own = URL(filePath: AuthoredCourse.repository)
        try files.copyItem(atPath: own.appending(path: "Tests/Fixtures/\(name)").path, toPath: path)
        let parts = ["site/templates", "site/assets", "exercises/Support"]
        for part in parts + words.map({ "site/words/\($0).yml" }) {
            try files.copyItem(
                atPath: own.appending(path: part).path,
                toPath: "\(path)/\(part)"
            )
        }
        let manifest = "exercises/Package.swift"
        let text = try String(contentsOf: own.appending(path: manifest), encoding: .utf8)
        let list = #/(let exercises: .* = \[\n)(?:    \(.*\n)*\]/#
        let entry = "    (\"\(exercise.folder)\", \"\(exercise.module)\"),\n]"
        try text.replacing(list) { "\($0.1)\(entry)" }
            .replacing(#/let memorySafe: Set = \[.*\]/#, with: "let memorySafe: Set<String> = []")
            .write(toFile: "\(path)/\(manifest)", atomically: false, encoding: .utf8)
    }

    deinit { try? files.removeItem(atPath: path) }

    /// What a check says of the course, its examples run.
    func lines(graded: Bool = false) async throws -> [String] {
        try await CourseCheck(
            of: path,
            examples: .new,
            gradesExercises: graded,
            language: .english
        )
        .diagnostics.map { $0.line(in: .english) }
    }

    /// Builds the site and tells how that ended.
    func build() async throws -> ExitCode {
        do {
            try await BuildCommand.parse(["--course", path, "--strict"]).run()
            return .success
        } catch let code as ExitCode {
            return code
        }
    }

    /// The pages of the site by their paths, sorted.
    func pages() throws -> [String] {
        try files.subpathsOfDirectory(atPath: "\(path)/site/public")
            .filter { $0.hasSuffix(".html") }.sorted()
    }

    func page(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/site/public/\(name)", encoding: .utf8)
    }

    /// Takes a line out of a file.
    func removeLine(beginning start: String, from name: String) throws {
        let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        try text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix(start) }.joined(separator: "\n")
            .write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
    }
}
