import Foundation
import Subprocess
import SystemPackage

/// A copy of one exercise's course in a temporary folder, with the real program to run on it.
final class LearnersCopy: Sendable {
    /// The file that a learner begins with, within the course.
    static let starter = "Tests/Hidden/atomic-counter/Starter/SharedCounter.swift"

    /// The course's folder.
    let path: String
    /// The program, which stands beside that of the tests.
    let program: String

    private var files: FileManager { .default }

    /// - Parameter others: Parts of the course that are copied beside the one exercise's.
    /// - Throws: If something cannot be copied.
    init(with others: [String] = []) throws {
        let files = FileManager.default
        path = files.temporaryDirectory.appending(path: "Learner-\(UUID().uuidString)").path
        program =
            URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "interleave").path
        let repository = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let parts = [
            "site/site.yml", "lessons/08-races", "exercises/Package.swift", "exercises/Support",
            "exercises/08-races", "Tests/Hidden/atomic-counter",
        ]
        for part in parts + others {
            let place = URL(filePath: "\(path)/\(part)")
            try files.createDirectory(
                at: place.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try files.copyItem(atPath: "\(repository)/\(part)", toPath: place.path)
        }
        try edit(with: "Starter")
    }

    deinit { try? files.removeItem(atPath: path) }

    /// The folder of what the learner edits.
    var sources: String { "\(path)/exercises/08-races/atomic-counter/Sources" }

    /// Saves the files of a version of the exercise's hidden half, such as `Solutions/reference`.
    func edit(with version: String) throws {
        let folder = "\(path)/Tests/Hidden/atomic-counter/\(version)"
        for name in try files.contentsOfDirectory(atPath: folder) {
            let text = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
            try text.write(to: URL(filePath: "\(sources)/\(name)"), options: .atomic)
        }
    }

    /// Saves one file.
    func edit(text: String) throws {
        let place = URL(filePath: "\(sources)/SharedCounter.swift")
        try Data(text.utf8).write(to: place, options: .atomic)
    }

    /// A file of the course; `nil` if there is none.
    func text(of name: String) -> String? {
        try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    /// The names in a folder of the course.
    func names(in folder: String) -> [String] {
        (try? files.contentsOfDirectory(atPath: "\(path)/\(folder)"))?.sorted() ?? []
    }
}

/// What a program printed, and how it ended.
struct Printed: Equatable {
    var status: Int32
    var output: String
    var complaints: String
}

/// Runs a program to its end, without a terminal.
///
/// Not with Foundation's `Process`, which takes a program for alive as long as one that it left
/// behind, such as the server of `tmux`.
func run(
    _ program: String,
    _ arguments: [String],
    in folder: String,
    language: String = "C.UTF-8",
    path: String? = nil
) async throws -> Printed {
    var environment = Environment.inherit.updating(["LC_ALL": language])
    if let path { environment = environment.updating(["PATH": path]) }
    let record = try await Subprocess.run(
        .path(FilePath(program)),
        arguments: Arguments(arguments),
        environment: environment,
        workingDirectory: FilePath(folder),
        output: .string(limit: 1 << 20),
        error: .string(limit: 1 << 20)
    )
    let status: Int32 =
        switch record.terminationStatus {
        case .exited(let code): code
        case .signaled(let number): 128 + number
        }
    return Printed(
        status: status,
        output: record.standardOutput,
        complaints: record.standardError
    )
}
