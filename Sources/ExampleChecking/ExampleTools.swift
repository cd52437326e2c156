import Foundation
package import Sandbox

/// The programs that examples are compiled and run with.
package struct ExampleTools: Sendable, Equatable {
    /// Absolute path of the Swift compiler.
    package let swiftCompiler: String
    /// What `swiftc --version` prints; results of another compiler are no results of this one.
    package let swiftVersion: String
    /// What the compiler's driver starts; `nil` if it must be called itself.
    let direct: DirectTools?
    /// Whether the gold linker is there, which is much faster than the default one.
    package let hasGold: Bool
    /// Absolute path of Python; `nil` if there is none, its examples are then skipped.
    let python: String?
    /// What `python3 --version` prints; empty if there is none.
    let pythonVersion: String
    /// The `PATH` that examples get.
    package let path: String

    /// Finds the tools.
    ///
    /// - Parameters:
    ///   - path: The `PATH` to search.
    ///   - runner: Asks the compiler for its version.
    ///   - asksPython: Whether examples in Python are run.
    /// - Returns: The tools; some need not be there.
    /// - Throws: ``ExampleCheckingError/noCompiler`` or a fault of the sandbox.
    package static func found(
        in path: String,
        runner: some CommandRunner,
        asksPython: Bool = true
    ) async throws -> ExampleTools {
        let search = ExecutableSearch(path: path)
        guard let compiler = search.executable("swiftc") else {
            throw ExampleCheckingError.noCompiler
        }
        let python = asksPython ? search.executable("python3") : nil
        async let swiftVersion = version(of: compiler, path: path, runner: runner)
        async let pythonVersion = version(of: python, path: path, runner: runner)
        let direct = try await DirectTools.found(beside: compiler, path: path, runner: runner)
        return ExampleTools(
            swiftCompiler: compiler,
            swiftVersion: try await swiftVersion,
            direct: direct,
            hasGold: search.executable("ld.gold") != nil,
            python: python,
            pythonVersion: try await pythonVersion,
            path: path
        )
    }

    /// The environment of a compiler or an example that works in a folder of its own.
    func environment(in folder: String) -> [String: String] {
        [
            "PATH": path,
            "HOME": folder,
            "TMPDIR": folder,
            "LC_ALL": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
            // A crash that a lesson shows is meant; its backtrace would only take time.
            "SWIFT_BACKTRACE": "enable=no",
        ]
    }

    private static func version(
        of tool: String?,
        path: String,
        runner: some CommandRunner
    ) async throws -> String {
        guard let tool else { return "" }
        let command = Command(
            executable: tool,
            arguments: ["--version"],
            environment: ["PATH": path]
        )
        let record = try await runner.run(command, limits: SandboxLimits(wallTime: .seconds(60)))
        return record.standardOutput
    }
}
