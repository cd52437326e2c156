import CourseModel
import Diagnostics
import Testing
import Verdicts

private let hang = Stack(
    process: 2,
    thread: 3,
    reason: .hang,
    frames: [Frame(module: "libc.so.6", offset: 7, function: "pthread_mutex_lock")]
)

private let lost = Message(en: "One is lost.", zh: "丢了一个。")

/// Several things at once, and the one that explains the others.
private let mixedStreams = [
    Stream(
        testDescription: "a crash for want of memory is the want of memory",
        events: failing,
        plays: [
            PlayRecord(scenario: "Race", failure: .crashed(signal: 9), memoryRanOut: true)
        ],
        ending: .exited(code: 1),
        status: .outOfMemory
    ),
    Stream(
        testDescription: "a result that is wrong because a child had no memory",
        events: failing,
        plays: [PlayRecord(scenario: "Race", memoryRanOut: true)],
        ending: .exited(code: 1),
        status: .outOfMemory
    ),
    Stream(
        testDescription: "memory that ran out, as the suite expected",
        plays: [PlayRecord(scenario: "Bounds", failure: .outOfMemory, memoryRanOut: true)],
        status: .passed
    ),
    Stream(
        testDescription: "a referee that waited for a play without memory",
        events: [event(.started)],
        plays: [PlayRecord(scenario: "Race", failure: .outOfMemory)],
        ending: .timedOut,
        status: .outOfMemory
    ),
    Stream(
        testDescription: "a time-out and the expectations that failed of it",
        events: [event(.started), issue, issue, event(.ended)],
        plays: [PlayRecord(scenario: "Race", failure: .timedOut, stacks: [hang])],
        ending: .exited(code: 1),
        status: .timedOut(stacks: [hang])
    ),
    Stream(
        testDescription: "the first of two plays without an outcome",
        events: failing,
        plays: [
            PlayRecord(scenario: "Race", failure: .exited(code: 3)),
            PlayRecord(scenario: "Race", failure: .crashed(signal: 6)),
        ],
        ending: .exited(code: 1),
        status: .exitedEarly(code: 3)
    ),
    Stream(
        testDescription: "two plays of which one failed",
        events: failing,
        plays: [PlayRecord(scenario: "Race"), PlayRecord(scenario: "Race", failure: .other)],
        ending: .exited(code: 1),
        status: .failed([lost])
    ),
    Stream(
        testDescription: "a failed expectation where something was left behind",
        events: failing,
        plays: [PlayRecord(scenario: "Race", leftovers: Leftovers(files: ["/tmp/a"]))],
        ending: .exited(code: 1),
        status: .failed([lost])
    ),
    Stream(
        testDescription: "a failed expectation where no more processes could be made",
        events: failing,
        plays: [PlayRecord(scenario: "Race", processesRanOut: true)],
        ending: .exited(code: 1),
        status: .failed([
            lost,
            Message(
                en: "A process or thread could not be made: there were too many at once.",
                zh: "有进程或线程创建失败：同时存在的数量超出了限制。"
            ),
        ])
    ),
    Stream(
        testDescription: "a loop that prints until the time is over",
        events: failing,
        plays: [PlayRecord(scenario: "Race", failure: .timedOut, outputWasCut: true)],
        ending: .exited(code: 1),
        status: .tooMuchOutput
    ),
    Stream(
        testDescription: "a write past the largest size",
        events: failing,
        plays: [PlayRecord(scenario: "Race", failure: .crashed(signal: 25))],
        ending: .exited(code: 1),
        status: .tooMuchOutput
    ),
    Stream(
        testDescription: "a flood that its referee ended",
        events: failing,
        plays: [PlayRecord(scenario: "Race", failure: .tooMuchOutput)],
        ending: .exited(code: 1),
        status: .tooMuchOutput
    ),
    Stream(
        testDescription: "too large a file, as the suite expected",
        plays: [PlayRecord(scenario: "Bounds", failure: .tooMuchOutput)],
        status: .passed
    ),
    Stream(
        testDescription: "a crash after much output",
        events: failing,
        plays: [PlayRecord(scenario: "Race", failure: .crashed(signal: 11), outputWasCut: true)],
        ending: .exited(code: 1),
        status: .crashed(signal: 11)
    ),
    Stream(
        testDescription: "output that was cut where all held",
        plays: [PlayRecord(scenario: "Race", outputWasCut: true)],
        status: .tooMuchOutput
    ),
    Stream(
        testDescription: "what the first untidy play left",
        plays: [
            PlayRecord(scenario: "Race"),
            PlayRecord(scenario: "Race", leftovers: Leftovers(semaphores: ["/lock"])),
            PlayRecord(scenario: "Race", leftovers: Leftovers(processes: 1)),
        ],
        status: .leaked(Leftovers(semaphores: ["/lock"]))
    ),
    Stream(
        testDescription: "an issue after the end",
        events: [event(.started), event(.ended), issue],
        ending: .exited(code: 1),
        status: .failed([lost])
    ),
    Stream(
        testDescription: "an issue in a referee that left with 0",
        events: failing,
        status: .failed([lost])
    ),
    Stream(
        testDescription: "a failed expectation in a referee that died",
        events: failing,
        ending: .signalled(signal: 11),
        status: .fault(.refereeKilled(signal: 11))
    ),
    Stream(
        testDescription: "a skip in a referee that was late",
        events: [event(.started), event(.skipped)],
        ending: .timedOut,
        status: .fault(.skippedItself)
    ),
]

@Suite struct PrecedenceTests {
    @Test(arguments: mixedStreams)
    func tellsWhatCausedTheRest(stream: Stream) {
        #expect(stream.verdict == stream.status)
    }
}
