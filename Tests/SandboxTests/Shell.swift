import Foundation
import Sandbox

/// Runs a line of shell with a limit that no good run reaches.
func shell(
    _ line: String,
    input: String = "",
    limits: SandboxLimits = SandboxLimits(wallTime: .seconds(60))
) async throws -> RunRecord {
    let command = Command(
        executable: "/bin/sh",
        arguments: ["-c", line],
        environment: ["PATH": "/usr/bin:/bin"],
        input: input
    )
    return try await ProcessRunner().run(command, limits: limits)
}

/// Whether a process is alive; a zombie is not.
func isAlive(_ process: String) -> Bool {
    guard
        let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        let state = line.split(separator: ")").last?.split(separator: " ").first
    else { return false }
    return state != "Z" && state != "X"
}
