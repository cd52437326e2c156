import Glibc
import SystemPackage

/// Runs commands confined, so that the worst they can do is fail.
///
/// A keeper watches over a box, which is bubblewrap's parent; see `main.c` of both. The command's
/// paths are those inside.
package struct ConfinedRunner: CommandRunner {
    package let means: ConfinementMeans
    /// What commands find around them.
    package var confinement: Confinement

    package init(means: ConfinementMeans, confinement: Confinement) {
        self.means = means
        self.confinement = confinement
    }

    package func run(
        _ command: Command,
        limits: SandboxLimits
    ) async throws(SandboxError) -> RunRecord {
        let report: FileDescriptor
        do { report = try .holding("") } catch {
            throw .keeperFailed(reason: "no room for a report: \(error)")
        }
        defer { try? report.close() }
        let words = BoxWords(
            means: means,
            confinement: confinement,
            limits: limits,
            environment: command.environment,
            workingDirectory: command.workingDirectory,
            report: "/proc/\(getpid())/fd/\(report.rawValue)"
        ).words
        let box = Command(
            executable: means.box,
            arguments: words.dropFirst() + [command.executable] + command.arguments,
            input: command.input
        )
        // The box keeps the time, which it may stretch tenfold; the keeper is there if it cannot.
        let outer = try await ProcessRunner().run(
            box,
            limits: SandboxLimits(
                wallTime: limits.wallTime * 10 + .seconds(150),
                outputBytes: limits.outputBytes
            )
        )
        var text = ""
        do {
            try report.seek(offset: 0, from: .start)
            text = try report.contents()
        } catch {
            throw .keeperFailed(reason: "the box's report cannot be read: \(error)")
        }
        return try BoxReport(text).record(within: outer, of: command, limits: limits)
    }

    /// Tries whether this machine can confine a program.
    ///
    /// - Throws: ``SandboxError/cannotConfine(_:)``.
    package func check() async throws(SandboxError) {
        let limits = SandboxLimits(wallTime: .seconds(20))
        _ = try await run(Command(executable: "/usr/bin/true"), limits: limits)
    }
}
