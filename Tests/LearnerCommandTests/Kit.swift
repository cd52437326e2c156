import Foundation
import Subprocess
import SystemPackage

/// A learner's kit with one exercise: its sealed suites and not their sources.
final class Kit: Sendable {
    /// The kit's folder, which is named as no course would.
    let path: String
    let program: String

    private let copy: LearnersCopy
    private var files: FileManager { .default }

    init() async throws {
        copy = try LearnersCopy()
        program = copy.program
        path = "\(copy.path)-kit"
        try files.copyItem(atPath: "\(copy.path)/exercises", toPath: path)
        let sealed = try await seal()
        guard sealed.status == 0 else { throw NotSealed(words: sealed.complaints) }
    }

    /// Puts the sealed suites in, as who makes the kit does.
    func seal() async throws -> Printed {
        try await run(
            program,
            ["seal", "--course", copy.path, "--package", path],
            in: copy.path
        )
    }

    deinit { try? files.removeItem(atPath: path) }

    /// That a kit could not be made.
    struct NotSealed: Error {
        let words: String
    }

    var sealed: String { "\(path)/.sealed" }
    var sources: String { "\(path)/08-races/atomic-counter/Sources" }

    /// Saves the files of a version of the exercise's hidden half.
    func edit(with version: String) throws {
        let folder = "\(copy.path)/Tests/Hidden/atomic-counter/\(version)"
        for name in try files.contentsOfDirectory(atPath: folder) {
            let text = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
            try text.write(to: URL(filePath: "\(sources)/\(name)"), options: .atomic)
        }
    }

    /// Runs the tool in the kit.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - folder: Where in the kit it is run.
    ///   - changes: Changes of the environment; `nil` takes a variable away.
    /// - Returns: What it printed.
    /// - Throws: If it cannot be run.
    func interleave(
        _ arguments: String...,
        in folder: String = "",
        changing changes: [String: String?] = [:]
    ) async throws -> Printed {
        try await shell([program] + arguments, in: folder, changing: changes)
    }

    /// Runs a program in the kit, in a language that the environment does not choose.
    func shell(
        _ words: [String],
        in folder: String = "",
        changing changes: [String: String?] = [:]
    ) async throws -> Printed {
        var variables = ProcessInfo.processInfo.environment
        variables["LC_ALL"] = "C"
        for (name, value) in changes { variables[name] = value }
        let settings = variables.map { "\($0.key)=\($0.value)" }
        return try await run("/usr/bin/env", ["-i"] + settings + words, in: "\(path)/\(folder)")
    }
}
