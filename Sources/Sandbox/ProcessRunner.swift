import Subprocess
import SystemPackage

/// Runs commands as processes of this machine, each under a keeper of its own.
///
/// The keeper is a small program beside the tool. It bounds time and output, and adopts and kills
/// whatever a run leaves, so any number of runs may go on at once; see its `main.c`.
package struct ProcessRunner: CommandRunner {
    package init() {}

    package func run(
        _ command: Command,
        limits: SandboxLimits
    ) async throws(SandboxError) -> RunRecord {
        let keeper = try FilePath(companion("interleave-keeper"))
        let report: [UInt8]
        do {
            report = try await Self.report(of: keeper, on: command, limits: limits)
        } catch {
            if Task.isCancelled { throw .cancelled }
            throw .keeperFailed(reason: "\(error)")
        }
        if Task.isCancelled { throw .cancelled }
        return try KeeperReport(report).record(of: command)
    }

    private static func report(
        of keeper: FilePath,
        on command: Command,
        limits: SandboxLimits
    ) async throws -> [UInt8] {
        var options = PlatformOptions()
        // Told to end, the keeper kills everything first.
        options.teardownSequence = [
            .send(signal: .terminate, allowedDurationToNextStep: .seconds(10))
        ]
        let variables = command.environment.map {
            (Environment.Key(stringLiteral: $0.key), $0.value)
        }
        let configuration = Configuration(
            executable: .path(keeper),
            arguments: Arguments(
                [
                    "\(limits.wallTime.wholeMilliseconds)", "\(limits.grace.wholeMilliseconds)",
                    "\(limits.outputBytes)",
                    command.workingDirectory, command.executable,
                ] + command.arguments
            ),
            environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
            platformOptions: options
        )
        let largestReport = 2 * limits.outputBytes + 4096
        let input = try FileDescriptor.holding(command.input)
        let result = try await Subprocess.run(
            configuration,
            input: .fileDescriptor(input, closeAfterSpawningProcess: true),
            output: .bytes(limit: largestReport)
        )
        return result.standardOutput
    }
}

extension Duration {
    /// Milliseconds, rounded up, so that a limit is never nothing.
    var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
