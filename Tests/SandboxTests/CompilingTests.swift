import Foundation
import Sandbox
import Testing

/// What a submission does to the compiler that reads it.
@Suite struct CompilingTests {
    /// Compiles one file to an object and a module, as a grader does.
    ///
    /// - Returns: The record of the compiler and the names of what it made.
    private func compile(
        _ source: String,
        named name: String = "S.swift",
        flags: [String] = [],
        limits: SandboxLimits = .compiling
    ) async throws -> (record: RunRecord, made: [String]) {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let compiler = try #require(ExecutableSearch(path: path).executable("swiftc"))
        let bin = URL(filePath: compiler).resolvingSymlinksInPath().deletingLastPathComponent()
        return try await withFolder { folder in
            let (sources, output) = ("\(folder)/sources", "\(folder)/output")
            for folder in [sources, output] {
                try FileManager.default.createDirectory(
                    atPath: folder,
                    withIntermediateDirectories: true
                )
            }
            try source.write(toFile: "\(sources)/\(name)", atomically: false, encoding: .utf8)
            let runner = ConfinedRunner(
                means: try ConfinementMeans(searching: path),
                confinement: .compiling(
                    sources: sources,
                    output: output,
                    toolchain: bin.deletingLastPathComponent().path
                )
            )
            let command = Command(
                executable: "\(bin.path)/swiftc",
                arguments: [
                    "-swift-version", "6", "-parse-as-library", "-module-name", "S",
                    "-suppress-warnings", "-module-cache-path", "/tmp/modules", "-emit-module",
                    "-emit-module-path", "/box/output/S.swiftmodule", "-c", "-o",
                    "/box/output/S.o",
                ] + flags + ["./\(name)"],
                environment: ["PATH": "/usr/bin:/bin", "HOME": "/tmp", "TMPDIR": "/tmp"],
                workingDirectory: Confinement.sourcesPlace
            )
            let record = try await runner.run(command, limits: limits)
            let made = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
            return (record, made)
        }
    }

    @Test func compiles() async throws {
        let (record, made) = try await compile("public func three() -> Int { 3 }")
        #expect(record.ending == .exited(code: 0))
        #expect(record.standardError.isEmpty)
        #expect(made.contains("S.o") && made.contains("S.swiftmodule"))
        #expect(record.limitsReached.isEmpty)
    }

    @Test func namesFilesAsTheLearnerDoes() async throws {
        let (record, _) = try await compile("let a: Int = \"\"", named: "Counter.swift")
        let text = record.standardOutput + record.standardError
        #expect(record.ending == .exited(code: 1))
        #expect(text.contains("\nCounter.swift:1:14: error:"))
        #expect(!text.contains("/"))
    }

    @Test func endsATypeCheckerThatDoesNotCome() async throws {
        let deep =
            "let a = " + String(repeating: "[", count: 40) + "1"
            + String(repeating: "]", count: 40)
        var limits = SandboxLimits.compiling
        limits.wallTime = .seconds(1)
        let (record, made) = try await compile(deep, limits: limits)
        #expect(record.ending == .timedOut)
        #expect(made.isEmpty)
    }

    @Test func endsACompilerThatTakesTooMuchMemory() async throws {
        var limits = SandboxLimits.compiling
        limits.memoryBytes = 96 << 20
        limits.wallTime = .seconds(20)
        let list = (0..<30_000).map { "\"\($0)\": [\($0), \($0)]" }.joined(separator: ",\n")
        let (record, made) = try await compile("let all = [\(list)]", limits: limits)
        #expect(record.ending != .exited(code: 0))
        #expect(record.limitsReached.first == .memory || record.ending == .timedOut)
        #expect(made.isEmpty)
    }

    @Test func bearsALineOfAMegabyte() async throws {
        let line = "let a = 1 // " + String(repeating: "x", count: 1 << 20)
        let (record, _) = try await compile(line)
        #expect(record.ending == .exited(code: 0))
    }

    @Test func cutsAFloodOfMessages() async throws {
        var limits = SandboxLimits.compiling
        limits.outputBytes = 10_000
        let wrong = (0..<500).map { "let a\($0): Int = \"\($0)\"" }.joined(separator: "\n")
        let (record, _) = try await compile(wrong, limits: limits)
        #expect(record.ending == .exited(code: 1))
        #expect(record.limitsReached == [.output])
    }

    @Test func findsNoProgramOfASubmissionsMacro() async throws {
        let (record, made) = try await compile(
            """
            @freestanding(expression)
            macro evil() -> Int = #externalMacro(module: "Evil", type: "Evil")
            let a = #evil
            """
        )
        #expect(record.ending == .exited(code: 1))
        #expect(made.isEmpty)
    }

    @Test func writesNothingBesideItsOutput() async throws {
        let (record, made) = try await compile(
            "let a = 1",
            flags: ["-emit-dependencies", "-emit-dependencies-path", "/box/sources/S.d"]
        )
        #expect(record.ending != .exited(code: 0))
        #expect(!made.contains("S.d"))
    }
}
