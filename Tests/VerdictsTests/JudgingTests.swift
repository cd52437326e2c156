import CourseModel
import Diagnostics
import Testing
import Verdicts

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
        status: .timedOut()
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
        plays: [PlayRecord(scenario: "Race", leftovers: Leftovers(processes: 2))],
        status: .leaked(Leftovers(processes: 2))
    ),
    Stream(
        testDescription: "a referee that was killed at the limit",
        events: [event(.started)],
        ending: .timedOut,
        status: .timedOut()
    ),
]

private let brokenStreams = [
    Stream(
        testDescription: "a referee that did not come to the test in time",
        events: [],
        ending: .timedOut,
        status: .fault(.notBegunInTime)
    ),
    Stream(
        testDescription: "a test that began again after its end",
        events: [event(.started), event(.ended), event(.started)],
        status: .fault(.beganAndEnded(starts: 2, ends: 1))
    ),
    Stream(
        testDescription: "an end without a start",
        events: [event(.ended)],
        status: .fault(.noSuchTest)
    ),
    Stream(
        testDescription: "an issue of no test in particular",
        ending: .exited(code: 1),
        status: .fault(.refereeLeft(code: 1))
    ),
    Stream(
        testDescription: "a play that nobody can read, in a test that held",
        plays: [PlayRecord(scenario: "", failure: .unreadable)],
        status: .fault(.playLogUnreadable)
    ),
    Stream(
        testDescription: "no event at all",
        events: [],
        status: .fault(.noSuchTest)
    ),
    Stream(
        testDescription: "another test's events only",
        events: [
            TestEvent(TestName(rawValue: "CounterTests/other()"), .started),
            TestEvent(TestName(rawValue: "CounterTests/other()"), .ended),
        ],
        status: .fault(.noSuchTest)
    ),
    Stream(
        testDescription: "no end",
        events: [event(.started)],
        status: .fault(.beganAndEnded(starts: 1, ends: 0))
    ),
    Stream(
        testDescription: "two ends",
        events: [event(.started), event(.ended), event(.ended)],
        status: .fault(.beganAndEnded(starts: 1, ends: 2))
    ),
    Stream(
        testDescription: "a test that skips itself",
        events: [event(.started), event(.skipped)],
        status: .fault(.skippedItself)
    ),
    Stream(
        testDescription: "an exit code without a reason",
        ending: .exited(code: 1),
        status: .fault(.refereeLeft(code: 1))
    ),
    Stream(
        testDescription: "a referee that crashed",
        events: [event(.started), event(.ended)],
        ending: .signalled(signal: 6),
        status: .fault(.refereeKilled(signal: 6))
    ),
    Stream(
        testDescription: "a player that cannot be started",
        events: [event(.started), issue, event(.ended)],
        plays: [PlayRecord(scenario: "Race", failure: .cannotStart("no such file"))],
        ending: .exited(code: 1),
        status: .fault(.playerNotStarted("no such file"))
    ),
]

@Suite struct JudgingTests {
    @Test(arguments: honestStreams)
    func tellsWhatTheSubmissionDid(stream: Stream) {
        #expect(stream.verdict == stream.status)
    }

    @Test(arguments: brokenStreams)
    func neverPassesWhatItCannotVouchFor(stream: Stream) {
        #expect(stream.verdict == stream.status)
    }
}
