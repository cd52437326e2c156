import Caching
import CourseModel
import ExampleChecking
import Foundation
import Sandbox
import Schedules

/// Explores examples, or finds what is known of them.
struct ExampleExplorer<Runner: CommandRunner>: Sendable {
    private let runner: Runner
    private let tools: ExampleTools
    private let sources: ExplorerSources
    private let cache: CacheFolder
    private let build: ExplorerBuild<Runner>

    private static var shelf: String { "explored" }
    /// A search has bounds of its own; this one is for a machine that stands still.
    private static var seconds: Int { 300 }

    init(
        runner: Runner,
        tools: ExampleTools,
        clang: String,
        sources: ExplorerSources,
        cache: CacheFolder
    ) {
        self.runner = runner
        self.tools = tools
        self.sources = sources
        self.cache = cache
        build = ExplorerBuild(
            runner: runner,
            tools: tools,
            clang: clang,
            sources: sources,
            cache: cache
        )
    }

    /// What comes of an example.
    ///
    /// - Parameters:
    ///   - files: The program, the file that begins it first.
    ///   - request: What is asked about it.
    ///   - isFresh: Whether to run it even if that is known.
    /// - Returns: The answer, and whether it was known.
    /// - Throws: ``ExplorationFailure``; a fault of the sandbox or of the file system.
    func explored(
        _ files: [Example.Part],
        _ request: ExploredExample.Request,
        isFresh: Bool
    ) async throws -> (example: ExploredExample, wasKnown: Bool) {
        if !isFresh, let known = try known(of: files, request) { return (known, true) }
        let folder = FileManager.default.temporaryDirectory
            .appending(component: "interleave-explored-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            try Data(file.text.utf8).write(to: folder.appending(component: file.file))
        }
        try encoded(request).write(to: folder.appending(component: "request.json"))
        try await build.compile(files.map(\.file), in: folder.path)
        let example = try await run(in: folder)
        try cache.store(example, on: Self.shelf, for: try material(of: files, request))
        return (example, false)
    }

    /// What is known of an example; `nil` if it has not been explored so.
    func known(
        of files: [Example.Part],
        _ request: ExploredExample.Request
    ) throws -> ExploredExample? {
        cache.value(
            ExploredExample.self,
            on: Self.shelf,
            for: try material(of: files, request)
        )
    }

    /// All that the answer depends on.
    private func material(
        of files: [Example.Part],
        _ request: ExploredExample.Request
    ) throws -> String {
        let words = [
            "explored 1", tools.swiftVersion, sources.digest,
            String(decoding: try encoded(request), as: UTF8.self), files[0].text,
        ]
        let parts = files.dropFirst().flatMap { [$0.file, $0.text] }
        return (words + parts).joined(separator: "\n")
    }

    private func encoded(_ request: ExploredExample.Request) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(request)
    }

    private func run(in folder: URL) async throws -> ExploredExample {
        let command = Command(
            executable: "\(folder.path)/explored",
            environment: [
                "PATH": tools.path, "HOME": folder.path, "TMPDIR": folder.path,
                "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
                "SWIFT_DETERMINISTIC_HASHING": "1",
            ],
            workingDirectory: folder.path
        )
        let limits = SandboxLimits(wallTime: .seconds(Self.seconds), grace: .seconds(1))
        let record = try await runner.run(command, limits: limits)
        if record.ending == .timedOut {
            throw ExplorationFailure.tookTooLong(seconds: Self.seconds)
        }
        let answer = try? Data(contentsOf: folder.appending(component: "explored.json"))
        guard record.ending == .exited(code: 0), let answer,
            let example = try? JSONDecoder().decode(ExploredExample.self, from: answer)
        else {
            throw ExplorationFailure.gaveUp(
                messages: record.standardOutput + record.standardError
            )
        }
        return example
    }
}
