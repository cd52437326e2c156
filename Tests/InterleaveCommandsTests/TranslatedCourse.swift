import ArgumentParser
import Foundation
import Sandbox
import Testing

@testable import InterleaveCommands

/// A copy of this repository's own course in a temporary folder, to be edited.
final class TranslatedCourse {
    let folder: String
    var path: String { "\(folder)/course" }
    private let files = FileManager.default

    init() throws {
        folder = files.temporaryDirectory.appending(path: "Translated-\(UUID().uuidString)").path
        try files.createDirectory(atPath: path + "/site", withIntermediateDirectories: true)
        try files.createDirectory(atPath: path + "/Tests", withIntermediateDirectories: true)
        let repository = AuthoredCourse.repository
        for name in ["lessons", "exercises", "Tests/Hidden", "site/site.yml", "site/glossary.yml"] {
            try files.copyItem(atPath: "\(repository)/\(name)", toPath: "\(path)/\(name)")
        }
        // What a build of the learners' package leaves is no part of the course.
        try? files.removeItem(atPath: "\(path)/exercises/.build")
    }

    deinit { try? files.removeItem(atPath: folder) }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }

    /// Replaces a text that must be there.
    func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try text(name)
        try #require(text.contains(old))
        try write(text.replacing(old, with: new, maxReplacements: 1), name)
    }

    func remove(_ name: String) throws {
        try files.removeItem(atPath: "\(path)/\(name)")
    }

    /// The Markdown and the lock files by their paths.
    func texts() throws -> [String: String] {
        var texts: [String: String] = [:]
        for name in try files.subpathsOfDirectory(atPath: path)
        where name.hasSuffix(".md") || name.hasSuffix(".lock") {
            texts[name] = try text(name)
        }
        return texts
    }

    /// How `interleave translations` ends.
    func translations(_ arguments: String...) async throws -> ExitCode {
        try await translations(arguments)
    }

    func translations(_ arguments: [String]) async throws -> ExitCode {
        var command = try Interleave.parseAsRoot(
            ["translations"] + arguments + ["--course", path, "--lang", "en"]
        )
        do {
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return .success
        } catch let code as ExitCode {
            return code
        }
    }

    /// The table, as a terminal shows it.
    func selection(_ slugs: String...) throws -> TranslationSelection {
        try TranslationSelection(CourseOptions.parse(["--course", path]), slugs: slugs)
    }

    /// Writes the course's texts out for translators.
    func export(_ arguments: String...) async throws -> [String] {
        let output = "\(folder)/po"
        let code = try await translations(
            ["export", "--to", "zh", "--output", output] + arguments
        )
        try #require(code == .success)
        return try files.contentsOfDirectory(atPath: output).sorted().map { "\(output)/\($0)" }
    }

    /// Runs a program in the course; gives all that it said.
    func run(_ arguments: String...) async throws -> (isGood: Bool, text: String) {
        let environment = ProcessInfo.processInfo.environment
        let record = try await ProcessRunner().run(
            Command(
                executable: "/usr/bin/env",
                arguments: arguments,
                environment: [
                    "PATH": environment["PATH"] ?? "", "HOME": folder, "LC_ALL": "C",
                    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
                    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
                    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
                ],
                workingDirectory: path
            ),
            limits: SandboxLimits(wallTime: .seconds(60))
        )
        return (record.ending == .exited(code: 0), record.standardOutput + record.standardError)
    }

    /// Makes the course a repository of git, with one commit.
    func commit() async throws {
        try #require(await run("git", "init", "--quiet").isGood)
        try #require(await run("git", "add", "--all").isGood)
        try #require(await run("git", "commit", "--quiet", "--message", "Begin").isGood)
    }
}
