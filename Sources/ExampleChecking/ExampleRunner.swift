import CourseModel
import Foundation
import LessonMarkup
import Sandbox

/// Compiles and runs examples, each in a folder of its own, which is gone afterwards.
///
/// Compilers keep processors busy, so there are no more of them than processors. Programs of
/// lessons mostly wait, for one another or for the time to pass, so more of them run at once.
struct ExampleRunner<Runner: CommandRunner>: Sendable {
    private let runner: Runner
    private let tools: ExampleTools
    private let compiler: ExampleCompiler<Runner>
    private let compiling: ConcurrencyLimit
    private let running: ConcurrencyLimit

    /// Python's own trackers of resources take a moment to see that their program has ended.
    private let runLimits = SandboxLimits(
        wallTime: .seconds(20),
        grace: .seconds(1),
        outputBytes: 64 * 1024
    )
    private let hangLimits = SandboxLimits(wallTime: .seconds(2), outputBytes: 64 * 1024)

    /// - Parameters:
    ///   - runner: Starts the compiler and the examples.
    ///   - tools: What to compile and run with.
    ///   - moduleCache: Where the compiler keeps the modules that it has built.
    ///   - width: Examples that are compiled at the same time; twice as many run.
    init(runner: Runner, tools: ExampleTools, moduleCache: String, width: Int) {
        self.runner = runner
        self.tools = tools
        compiler = ExampleCompiler(runner: runner, tools: tools, moduleCache: moduleCache)
        compiling = ConcurrencyLimit(width)
        running = ConcurrencyLimit(2 * width)
    }

    /// What becomes of an example; `nil` if the tool for its language is missing.
    ///
    /// - Parameters:
    ///   - example: The example.
    ///   - isConfirmed: Whether it is run once more; asked only of what ran.
    /// - Returns: What became of it, and of the other run.
    /// - Throws: A fault of the sandbox or of the file system.
    func result(
        of example: Example,
        isConfirmed: (ExampleResult) -> Bool = { _ in false }
    ) async throws -> (first: ExampleResult, second: ExampleResult?)? {
        if example.code.language == "python", tools.python == nil { return nil }
        let folder = FileManager.default.temporaryDirectory
            .appending(component: "interleave-example-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in example.files {
            try Data(file.text.utf8).write(to: folder.appending(component: file.file))
        }
        if example.code.language != "python" {
            let messages = try await compiling.withTurn {
                try await compiler.messages(of: example.files.map(\.file), in: folder.path)
            }
            if let messages { return (.doesNotCompile(messages: messages), nil) }
        }
        switch ExampleExpectation(example.code).course {
        case .mustNotCompile, .onlyCompiles: return (.compiled, nil)
        case .exits, .dies, .hangs: break
        }
        let first = try await run(example, in: folder.path)
        guard isConfirmed(first) else { return (first, nil) }
        return (first, try await run(example, in: folder.path))
    }

    private func run(_ example: Example, in folder: String) async throws -> ExampleResult {
        let isPython = example.code.language == "python"
        let command = Command(
            executable: isPython ? tools.python ?? "" : "\(folder)/example",
            arguments: isPython ? [Example.entryFile(in: "python")] : [],
            environment: tools.environment(in: folder),
            workingDirectory: folder
        )
        let hangs = ExampleExpectation(example.code).course == .hangs
        let limits = hangs ? hangLimits : runLimits
        return .ran(try await running.withTurn { try await runner.run(command, limits: limits) })
    }
}
