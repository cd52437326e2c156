import CourseModel
import Foundation
import LessonMarkup
import Sandbox

/// Compiles and runs one example at a time in a folder of its own, which is gone afterwards.
struct ExampleRunner<Runner: CommandRunner>: Sendable {
    let runner: Runner
    let tools: ExampleTools
    /// Where the compiler keeps the modules that it has built.
    let moduleCache: String

    /// A loaded machine may take its time; no example may hang the check.
    private let compileLimits = SandboxLimits(wallTime: .seconds(180))
    /// Python's own trackers of resources take a moment to see that their program has ended.
    private let runLimits = SandboxLimits(
        wallTime: .seconds(20),
        grace: .seconds(1),
        outputBytes: 64 * 1024
    )
    private let hangLimits = SandboxLimits(wallTime: .seconds(2), outputBytes: 64 * 1024)

    init(runner: Runner, tools: ExampleTools, moduleCache: String) {
        self.runner = runner
        self.tools = tools
        self.moduleCache = moduleCache
    }

    /// What becomes of the code; `nil` if the tool for its language is missing.
    func result(of code: CodeBlock) async throws -> ExampleResult? {
        let folder = FileManager.default.temporaryDirectory
            .appending(component: "interleave-example-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        if code.language == "python" {
            guard let python = tools.python else { return nil }
            try code.text.write(
                to: folder.appending(component: "main.py"),
                atomically: false,
                encoding: .utf8
            )
            return try await run(python, ["main.py"], expecting: code, in: folder.path)
        }
        try code.text.write(
            to: folder.appending(component: "main.swift"),
            atomically: false,
            encoding: .utf8
        )
        if let messages = try await compilerMessages(in: folder.path) {
            return .doesNotCompile(messages: messages)
        }
        switch ExampleExpectation(code).course {
        case .mustNotCompile, .onlyCompiles: return .compiled
        case .exits, .dies, .hangs:
            return try await run("\(folder.path)/example", [], expecting: code, in: folder.path)
        }
    }

    /// What the compiler says of `main.swift`; `nil` if it compiles.
    private func compilerMessages(in folder: String) async throws -> String? {
        let command = Command(
            executable: tools.swiftCompiler,
            arguments: [
                "-swift-version", "6", "-diagnostic-style=llvm", "-module-cache-path", moduleCache,
                "main.swift", "-o", "example",
            ] + (tools.hasGold ? ["-use-ld=gold"] : []),
            environment: environment(in: folder),
            workingDirectory: folder
        )
        let record = try await runner.run(command, limits: compileLimits)
        guard record.ending != .exited(code: 0) else { return nil }
        return record.standardOutput + record.standardError
    }

    private func run(
        _ executable: String,
        _ arguments: [String],
        expecting code: CodeBlock,
        in folder: String
    ) async throws -> ExampleResult {
        let command = Command(
            executable: executable,
            arguments: arguments,
            environment: environment(in: folder),
            workingDirectory: folder
        )
        let hangs = ExampleExpectation(code).course == .hangs
        return .ran(try await runner.run(command, limits: hangs ? hangLimits : runLimits))
    }

    private func environment(in folder: String) -> [String: String] {
        [
            "PATH": tools.path,
            "HOME": folder,
            "TMPDIR": folder,
            "LC_ALL": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
            // A crash that a lesson shows is meant; its backtrace would only take time.
            "SWIFT_BACKTRACE": "enable=no",
        ]
    }
}
