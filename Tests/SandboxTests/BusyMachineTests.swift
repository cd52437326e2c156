import Foundation
import Sandbox
import Testing

/// Limits of time on a machine whose processors are busy with others.
@Suite(.serialized) struct BusyMachineTests {
    /// Needs less of a processor than the limit, and here several times as long by the clock.
    private static let work = "n=0; while [ $n -lt 250000 ]; do n=$((n + 1)); done"

    /// Keeps every processor busy with several programs while a body runs.
    private func amidACrowd<Value: Sendable>(
        _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        let mark = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: mark) }
        let count = 12 * ProcessInfo.processInfo.activeProcessorCount
        let crowd = Task {
            try await shell(
                "for each in $(seq \(count)); do (while :; do :; done) & done; "
                    + "touch '\(mark.path)'; wait"
            )
        }
        // Its keeper leaves nobody of it alive.
        defer { crowd.cancel() }
        while !FileManager.default.fileExists(atPath: mark.path) { await Task.yield() }
        return try await body()
    }

    private func run(_ words: String..., isConfined: Bool) async throws -> RunRecord {
        let command = Command(executable: words[0], arguments: Array(words.dropFirst()))
        let limits = SandboxLimits(wallTime: .seconds(1))
        guard isConfined else { return try await ProcessRunner().run(command, limits: limits) }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let means = try ConfinementMeans(searching: path)
        return try await ConfinedRunner(means: means, confinement: Confinement())
            .run(command, limits: limits)
    }

    @Test(arguments: [false, true])
    func givesWorkThatIsKeptWaitingItsTime(isConfined: Bool) async throws {
        let record = try await amidACrowd {
            try await run("/bin/sh", "-c", Self.work, isConfined: isConfined)
        }
        #expect(record.ending == .exited(code: 0))
        #expect(record.limitsReached == [])
    }

    @Test(arguments: [false, true])
    func endsWhatWaitsForSomethingElse(isConfined: Bool) async throws {
        let record = try await amidACrowd {
            try await run("/usr/bin/sleep", "100", isConfined: isConfined)
        }
        #expect(record.ending == .timedOut)
    }

    @Test(arguments: [false, true])
    func endsWhatHasHadItsTime(isConfined: Bool) async throws {
        let record = try await run("/bin/sh", "-c", "while :; do :; done", isConfined: isConfined)
        #expect(record.ending == .timedOut)
    }
}
