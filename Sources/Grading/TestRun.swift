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
    /// Where this run may write; made and left in place.
    let folder: String

    /// Runs one test.
    func status(of test: TestName) async throws -> TestStatus {
        let told = try await told(of: [test])
        return TestStatus(
            judging: test,
            events: told.events,
            plays: PlayRecord.reading(log: told.plays.joined(separator: "\n")),
            ending: told.ending
        )
    }

    /// Runs tests of one framework, one after the other, within the time that each of them has.
    ///
    /// - Returns: What is known of them: nothing of a test that the referee did not come to the end
    ///   of, nor of any if it ended in a way that it should not. Those have to be run alone.
    func statuses(of tests: [TestName]) async throws -> [TestName: TestStatus] {
        let told = try await told(of: tests)
        let plays = Dictionary(grouping: told.plays, by: test(ofPlay:))
        let hasIssue = told.events.contains { if case .issue = $0.kind { true } else { false } }
        switch told.ending {
        case .signalled: return [:]
        case .exited(let code) where code != 0 && !hasIssue: return [:]
        case .exited, .timedOut: break
        }
        // A play of nobody's could have been of anybody's.
        guard plays[nil] == nil else { return [:] }
        var statuses: [TestName: TestStatus] = [:]
        for test in tests where told.events.contains(TestEvent(test, .ended)) {
            statuses[test] = TestStatus(
                judging: test,
                events: told.events,
                plays: PlayRecord.reading(log: plays[test, default: []].joined(separator: "\n")),
                // How the others ended says nothing of it.
                ending: .exited(code: 0)
            )
        }
        return statuses
    }

    /// What a referee told: events, the lines of its log of plays, and how it ended.
    private func told(
        of tests: [TestName]
    ) async throws -> (events: [TestEvent], plays: [Substring], ending: RefereeEnding) {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let events = "\(folder)/events.jsonl"
        let plays = "\(folder)/plays.jsonl"
        var environment = player.variables
        environment["INTERLEAVE_PLAY_LOG"] = plays
        environment["INTERLEAVE_SEED"] = "\(seed)"
        let command = Command(
            executable: suite.referee,
            arguments: arguments(for: tests, events: events),
            environment: PlayerStart.surroundings.merging(environment) { $1 },
            workingDirectory: folder
        )
        let limits = SandboxLimits(wallTime: .seconds(suite.exercise.limits.wallSeconds))
        let record: RunRecord
        do { record = try await runner.run(command, limits: limits) } catch {
            throw GradingError.cannotRun("\(suite.referee): \(error)")
        }
        return (
            TestEvent.reading(stream: contents(of: events)),
            contents(of: plays).split(separator: "\n"),
            RefereeEnding(record.ending)
        )
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

/// The test that a line of a referee's log of plays belongs to.
private func test(ofPlay line: Substring) -> TestName? {
    struct Line: Decodable { var test: String? }
    let read = try? JSONDecoder().decode(Line.self, from: Data(line.utf8))
    return read?.test.flatMap { TestName(streamID: $0) }
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

/// What a file holds; nothing if it is not there.
private func contents(of path: String) -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
}
