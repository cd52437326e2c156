import Foundation
import Sandbox
import Testing

/// A confined machine for attacks: the probe is in it, and limits are small.
struct ConfinedShell {
    static let limits = SandboxLimits(
        wallTime: .seconds(60),
        outputBytes: 64 << 10,
        processorTime: .seconds(30),
        memoryBytes: 192 << 20,
        processes: 24,
        openFiles: 64,
        fileBytes: 4 << 20,
        scratchBytes: 8 << 20,
        sharedMemoryBytes: 6 << 20
    )

    let runner: ConfinedRunner

    /// Fails, and says what to install, on a machine that cannot confine.
    init(_ confinement: Confinement = Confinement()) throws {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        var confinement = confinement
        confinement.readable.append(.init(try companion("interleave-probe"), at: "/box/probe"))
        runner = ConfinedRunner(
            means: try ConfinementMeans(searching: path),
            confinement: confinement
        )
    }

    /// Runs a line of shell.
    func run(_ line: String, limits: SandboxLimits = limits) async throws -> RunRecord {
        let command = Command(
            executable: "/bin/sh",
            arguments: ["-c", line],
            environment: ["PATH": "/usr/bin:/bin"],
            workingDirectory: "/tmp"
        )
        return try await runner.run(command, limits: limits)
    }

    /// Has the probe take all there is of one thing.
    func exhaust(_ thing: String, limits: SandboxLimits = limits) async throws -> RunRecord {
        try await probe("exhaust", thing, limits: limits)
    }

    /// Runs the probe, which confined programs find at `/box/probe`.
    func probe(_ words: String..., limits: SandboxLimits = limits) async throws -> RunRecord {
        let command = Command(executable: "/box/probe", arguments: words, workingDirectory: "/tmp")
        return try await runner.run(command, limits: limits)
    }

    /// What the probe got for an answer: 0 or the number of an error.
    func answer(to attempt: String) async throws -> Int32 {
        let words = try await probe(attempt).standardOutput.split(whereSeparator: \.isWhitespace)
        try #require(words.count == 2 && words[0] == attempt)
        return try #require(Int32(words[1]))
    }
}

/// A folder that is there while a body runs.
func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
}
