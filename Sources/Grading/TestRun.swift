import CourseModel
import Foundation
import Sandbox
import Verdicts

/// Runs one test in a referee of its own.
struct TestRun: Sendable {
    let runner: any CommandRunner
    let suite: SealedSuite
    let player: PlayerStart
    /// What the test's inputs are drawn from.
    let seed: Int
    /// Where this run may write; made and left in place.
    let folder: String

    /// What a test said, and what is known of its run beside that.
    struct Result: Sendable {
        let status: TestStatus
        let evidence: TestEvidence
    }

    /// More of a file than this many bytes is not read; a line for each of many plays fits.
    private static let largestFile = 64 << 20

    /// Runs a test and judges it.
    func result(of test: TestName) async throws -> Result {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let events = "\(folder)/events.jsonl"
        let plays = "\(folder)/plays.jsonl"
        var environment = player.variables
        environment["INTERLEAVE_PLAY_LOG"] = plays
        environment["INTERLEAVE_SEED"] = "\(seed)"
        let command = Command(
            executable: suite.referee,
            arguments: arguments(for: test, events: events),
            environment: PlayerStart.surroundings.merging(environment) { $1 },
            workingDirectory: folder
        )
        let limits = SandboxLimits(wallTime: .seconds(suite.exercise.limits.wallSeconds))
        let record: RunRecord
        do { record = try await runner.run(command, limits: limits) } catch {
            throw GradingError.cannotRun("\(suite.referee): \(error)")
        }
        let records = PlayRecord.reading(log: Self.beginning(of: plays))
        let status = TestStatus(
            judging: test,
            events: TestEvent.reading(stream: Self.beginning(of: events)),
            plays: records,
            ending: RefereeEnding(record.ending)
        )
        let seconds = record.wallTime / .seconds(1)
        return Result(status: status, evidence: TestEvidence(of: records, seconds: seconds))
    }

    /// What a file holds, nothing if it is not there; what was cut off is no whole line.
    private static func beginning(of path: String) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { return "" }
        defer { try? file.close() }
        let bytes = try? file.read(upToCount: largestFile)
        return String(decoding: bytes ?? Data(), as: UTF8.self)
    }

    private func arguments(for test: TestName, events: String) -> [String] {
        let module = suite.exercise.module + "HiddenTests"
        let stream = ["--event-stream-output-path", events]
        switch test.framework {
        case .swiftTesting:
            let name = test.rawValue.replacing("(", with: "\\(").replacing(")", with: "\\)")
            return ["--testing-library", "swift-testing"] + stream + [
                "--event-stream-version", "6.3", "--filter", "^\(module)\\.\(name)/",
            ]
        case .xcTest:
            return ["--testing-library", "xctest"] + stream + ["\(module).\(test.rawValue)"]
        }
    }
}

extension RefereeEnding {
    fileprivate init(_ ending: RunRecord.Ending) {
        switch ending {
        case .exited(let code): self = .exited(code: code)
        case .signalled(let signal): self = .signalled(signal: signal)
        case .timedOut: self = .timedOut
        }
    }
}
