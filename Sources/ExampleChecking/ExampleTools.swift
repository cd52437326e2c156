import Foundation
package import Sandbox

/// The programs that examples are compiled and run with.
package struct ExampleTools: Sendable, Equatable {
    /// Absolute path of the Swift compiler.
    let swiftCompiler: String
    /// What `swiftc --version` prints; results of another compiler are no results of this one.
    let swiftVersion: String
    /// Whether the gold linker is there, which is much faster than the default one.
    let hasGold: Bool
    /// Absolute path of Python; `nil` if there is none, its examples are then skipped.
    let python: String?
    /// The `PATH` that examples get.
    let path: String

    /// Finds the tools.
    ///
    /// - Parameters:
    ///   - path: The `PATH` to search.
    ///   - runner: Asks the compiler for its version.
    /// - Returns: The tools; some need not be there.
    /// - Throws: ``ExampleCheckingError/noCompiler`` or a fault of the sandbox.
    package static func found(
        in path: String,
        runner: some CommandRunner
    ) async throws -> ExampleTools {
        let search = ExecutableSearch(path: path)
        guard let compiler = search.executable("swiftc") else {
            throw ExampleCheckingError.noCompiler
        }
        let command = Command(
            executable: compiler,
            arguments: ["--version"],
            environment: ["PATH": path]
        )
        let record = try await runner.run(command, limits: SandboxLimits(wallTime: .seconds(60)))
        return ExampleTools(
            swiftCompiler: compiler,
            swiftVersion: record.standardOutput,
            hasGold: search.executable("ld.gold") != nil,
            python: search.executable("python3"),
            path: path
        )
    }
}
