import CourseModel
import Diagnostics
import Testing
import Verdicts

private let counts = TestName(rawValue: "CounterTests/counts()")

private func event(_ kind: TestEvent.Kind) -> TestEvent { TestEvent(counts, kind) }

private let issue = event(
    .issue(["Expectation failed: 3 == 4", "[en] One is lost. [zh] 丢了一个。 [end]\""])
)

/// What a referee told, and the verdict on it.
struct Stream: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var events: [TestEvent] = [event(.started), event(.ended)]
    var plays: [PlayRecord] = []
    var ending = RefereeEnding.exited(code: 0)
    let status: TestStatus
}

private let honestStreams = [
    Stream(testDescription: "no issue", status: .passed),
    Stream(
        testDescription: "a failed expectation",
        events: [event(.started), issue, event(.ended)],
        ending: .exited(code: 1),
        status: .failed([Message(en: "One is lost.", zh: "丢了一个。")])
    ),
    Stream(
        testDescription: "a crash that the suite did not expect",
        events: [event(.started), issue, event(.ended)],
        plays: [PlayRecord(scenario: "Race", failure: .crashed(signal: 11))],
        ending: .exited(code: 1),
        status: .crashed(signal: 11)
    ),
    Stream(
        testDescription: "a crash that the suite expected",
        plays: [PlayRecord(scenario: "Bounds", failure: .crashed(signal: 4))],
        status: .passed
    ),
    Stream(
        testDescription: "a play that hung",
        events: [event(.started), issue, event(.ended)],
        plays: [PlayRecord(scenario: "Race"), PlayRecord(scenario: "Race", failure: .timedOut)],
        ending: .exited(code: 1),
        status: .timedOut
    ),
    Stream(
        testDescription: "a play that left by exit",
        events: [event(.started), issue, event(.ended)],
        plays: [PlayRecord(scenario: "Race", failure: .exited(code: 0))],
        ending: .exited(code: 1),
        status: .exitedEarly(code: 0)
    ),
    Stream(
        testDescription: "a process that outlived its play",
        plays: [PlayRecord(scenario: "Race", leftBehind: 2)],
        status: .leaked(processes: 2)
    ),
    Stream(
        testDescription: "a referee that was killed at the limit",
        events: [event(.started)],
        ending: .timedOut,
        status: .timedOut
    ),
]

private let brokenStreams = [
    Stream(
        testDescription: "no event at all",
        events: [],
        status: .ourFault("the suite has no such test")
    ),
    Stream(
        testDescription: "another test's events only",
        events: [
            TestEvent(TestName(rawValue: "CounterTests/other()"), .started),
            TestEvent(TestName(rawValue: "CounterTests/other()"), .ended),
        ],
        status: .ourFault("the suite has no such test")
    ),
    Stream(
        testDescription: "no end",
        events: [event(.started)],
        status: .ourFault("the test began 1 and ended 0 times")
    ),
    Stream(
        testDescription: "two ends",
        events: [event(.started), event(.ended), event(.ended)],
        status: .ourFault("the test began 1 and ended 2 times")
    ),
    Stream(
        testDescription: "a test that skips itself",
        events: [event(.started), event(.skipped)],
        status: .ourFault("the test skipped itself")
    ),
    Stream(
        testDescription: "an exit code without a reason",
        ending: .exited(code: 1),
        status: .ourFault("the referee left with exit code 1")
    ),
    Stream(
        testDescription: "a referee that crashed",
        events: [event(.started), event(.ended)],
        ending: .signalled(signal: 6),
        status: .ourFault("the referee was killed by signal 6")
    ),
    Stream(
        testDescription: "a player that cannot be started",
        events: [event(.started), issue, event(.ended)],
        plays: [PlayRecord(scenario: "Race", failure: .cannotStart("no such file"))],
        ending: .exited(code: 1),
        status: .ourFault("no such file")
    ),
]

@Suite struct JudgingTests {
    @Test(arguments: honestStreams)
    func tellsWhatTheSubmissionDid(stream: Stream) {
        #expect(verdict(on: stream) == stream.status)
    }

    @Test(arguments: brokenStreams)
    func neverPassesWhatItCannotVouchFor(stream: Stream) {
        #expect(verdict(on: stream) == stream.status)
    }

    private func verdict(on stream: Stream) -> TestStatus {
        TestStatus(
            judging: counts,
            events: stream.events,
            plays: stream.plays,
            ending: stream.ending
        )
    }
}
