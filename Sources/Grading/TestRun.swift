import CourseModel
import Foundation
import Sandbox
import Verdicts

/// Runs tests in a referee of their own and judges them.
struct TestRun: Sendable {
    let runner: any CommandRunner
    let suite: SealedSuite
    let player: PlayerStart
    /// What the tests' inputs are drawn from.
    let seed: Int
    /// The one schedule that is repeated; `nil` for whatever the tests do.
    var replay: ReplayString?
    /// Where this run may write; made and left in place.
    let folder: String

    /// What a test said, and what is known of its run beside that.
    struct Result: Sendable {
        let status: TestStatus
        let evidence: TestEvidence
    }

    /// More of a file than this many bytes is not read; a line for each of many plays fits.
    private static let largestFile = 64 << 20

    /// Runs one test.
    func result(of test: TestName) async throws -> Result {
        let told = try await told(of: [test])
        let records = PlayRecord.reading(log: told.plays)
        let status = TestStatus(
            judging: test,
            events: TestEvent.reading(stream: told.events),
            plays: records,
            ending: RefereeEnding(told.record.ending)
        )
        let seconds = told.record.wallTime / .seconds(1)
        return Result(status: status, evidence: TestEvidence(of: records, seconds: seconds))
    }

    /// Runs tests of one framework, one after the other, within the time that each of them has.
    ///
    /// - Returns: What is known of them: nothing of a test that the referee did not come to the end
    ///   of, nor of any if it ended in a way that it should not. Those have to be run alone.
    func results(of tests: [TestName]) async throws -> [TestName: Result] {
        let told = try await told(of: tests)
        let events = TestEvent.reading(stream: told.events)
        let plays = Dictionary(
            grouping: told.plays.split(separator: "\n"),
            by: { RefereeLine($0).test }
        )
        let hasIssue = events.contains { if case .issue = $0.kind { true } else { false } }
        switch told.record.ending {
        case .signalled: return [:]
        case .exited(let code) where code != 0 && !hasIssue: return [:]
        case .exited, .timedOut: break
        }
        // A play of nobody's could have been of anybody's.
        guard plays[nil] == nil else { return [:] }
        let seconds = RefereeLine.seconds(inStream: told.events)
        var results: [TestName: Result] = [:]
        for test in tests where events.contains(TestEvent(test, .ended)) {
            let records = PlayRecord.reading(
                log: plays[test, default: []].joined(separator: "\n")
            )
            let status = TestStatus(
                judging: test,
                events: events,
                plays: records,
                // How the others ended says nothing of it.
                ending: .exited(code: 0)
            )
            let evidence = TestEvidence(of: records, seconds: seconds[test])
            results[test] = Result(status: status, evidence: evidence)
        }
        return results
    }

    /// What a referee wrote: the stream of events and the log of plays, and the record of its run.
    private func told(
        of tests: [TestName]
    ) async throws -> (events: String, plays: String, record: RunRecord) {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let events = "\(folder)/events.jsonl"
        let plays = "\(folder)/plays.jsonl"
        var environment = player.variables
        environment["INTERLEAVE_PLAY_LOG"] = plays
        environment["INTERLEAVE_SEED"] = "\(seed)"
        if let replay {
            environment["INTERLEAVE_REPLAY"] = "\(replay.exploration)/\(replay.schedule)"
            environment["INTERLEAVE_STOP"] = replay.stop?.text
        }
        let command = Command(
            executable: suite.referee,
            arguments: arguments(for: tests, events: events),
            environment: PlayerStart.surroundings.merging(environment) { $1 },
            workingDirectory: folder
        )
        // Who debugs is in no hurry.
        let seconds = replay?.stop == nil ? suite.exercise.limits.wallSeconds : 86_400
        let limits = SandboxLimits(wallTime: .seconds(seconds))
        let record: RunRecord
        do { record = try await runner.run(command, limits: limits) } catch {
            throw GradingError.cannotRun(error)
        }
        return (Self.beginning(of: events), Self.beginning(of: plays), record)
    }

    /// What a file holds, nothing if it is not there; what was cut off is no whole line.
    private static func beginning(of path: String) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { return "" }
        defer { try? file.close() }
        let bytes = try? file.read(upToCount: largestFile)
        return String(decoding: bytes ?? Data(), as: UTF8.self)
    }

    private func arguments(for tests: [TestName], events: String) -> [String] {
        let module = suite.exercise.module + "HiddenTests"
        let stream = ["--event-stream-output-path", events]
        switch tests.first?.framework {
        case .swiftTesting, nil:
            let filters = tests.flatMap { test in
                let name = test.rawValue.replacing("(", with: "\\(").replacing(")", with: "\\)")
                return ["--filter", "^\(module)\\.\(name)/"]
            }
            return ["--testing-library", "swift-testing", "--no-parallel"] + stream
                + ["--event-stream-version", "6.3"] + filters
        case .xcTest:
            let names = tests.map { "\(module).\($0.rawValue)" }
            return ["--testing-library", "xctest"] + stream + [names.joined(separator: ",")]
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
