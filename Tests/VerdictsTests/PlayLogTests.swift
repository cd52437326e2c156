import CourseModel
import Testing
import Verdicts

private let unreadable = PlayRecord(scenario: "", failure: .unreadable)

@Suite struct PlayLogTests {
    @Test func readsAllThatARefereeSawOfAPlay() {
        let log = """
            {"scenario":"A","failure":{"outOfMemory":{}},"leftBehind":1,"standardOutput":"x",\
            "standardError":"y","outputBytes":{"standardOutput":70000,"standardError":1},\
            "outputWasCut":true,"seconds":0.25,"news":[1],"leftovers":{"processes":2,"threads":1,\
            "descriptors":["pipe:[1]"],"sharedMemory":["/a"],"semaphores":["/b"],\
            "messageQueues":["/c"],"files":["/tmp/d"],"weather":"fine"},"confinement":{\
            "ending":"signalled","number":9,"process":7,"leftovers":3,"processorNanoseconds":5,\
            "peakMemoryBytes":1024,"peakProcesses":4,"memoryRanOut":true,"processesRanOut":true},\
            "stacks":[{"process":1,"thread":2,"reason":"crash","signal":9,"frames":[{\
            "module":"player","offset":16,"function":"f","file":"S01.swift","line":3}]}]}
            """
        let frame = Frame(
            module: "player",
            offset: 16,
            function: "f",
            file: "S01.swift",
            line: 3
        )
        let play = PlayRecord(
            scenario: "A",
            failure: .outOfMemory,
            leftovers: Leftovers(
                processes: 3,
                threads: 1,
                descriptors: ["pipe:[1]"],
                sharedMemory: ["/a"],
                semaphores: ["/b"],
                messageQueues: ["/c"],
                files: ["/tmp/d"]
            ),
            stacks: [Stack(process: 1, thread: 2, reason: .crash, signal: 9, frames: [frame])],
            standardOutput: "x",
            standardError: "y",
            outputBytes: .init(standardOutput: 70000, standardError: 1),
            outputWasCut: true,
            seconds: 0.25,
            peakMemoryBytes: 1024,
            peakProcesses: 4,
            memoryRanOut: true,
            processesRanOut: true
        )
        #expect(PlayRecord.reading(log: log) == [play])
    }

    /// The failures as the referee writes them.
    @Test(arguments: [
        (#"{"crashed":{"signal":11}}"#, PlayRecord.Failure.crashed(signal: 11)),
        (#"{"outOfMemory":{}}"#, .outOfMemory),
        (#"{"timedOut":{"limit":[1,0],"at":[]}}"#, .timedOut),
        (#"{"tooMuchOutput":{"limit":1048576}}"#, .tooMuchOutput),
        (#"{"exited":{"code":3}}"#, .exited(code: 3)),
        (#"{"cannotStart":{"_0":"no such file"}}"#, .cannotStart("no such file")),
        (#"{"threw":{"_0":"it"}}"#, .other), (#"{"badReply":{}}"#, .other),
    ])
    func readsWhyAPlayHasNoOutcome(failure: String, read: PlayRecord.Failure) {
        let log = #"{"scenario":"A","failure":\#(failure)}"#
        #expect(PlayRecord.reading(log: log) == [PlayRecord(scenario: "A", failure: read)])
    }

    @Test func takesWhatIsNotSaidForNothing() {
        #expect(PlayRecord.reading(log: #"{"scenario":"A"}"#) == [PlayRecord(scenario: "A")])
        #expect(PlayRecord.reading(log: "").isEmpty)
    }

    /// Nobody vouches for a test whose log has a line such as these.
    @Test(arguments: [
        "{", "garbage", "[]", "\u{0}", #"{"scenario":"A"}"# + "\u{0}", #"{"leftBehind":1}"#,
        #"{"scenario":"A","leftBehind":-1}"#, #"{"scenario":"A","leftBehind":1e99}"#,
        #"{"scenario":"A","leftBehind":99999999999999999999}"#, #"{"scenario":"A","failure":7}"#,
        #"{"scenario":"A","leftovers":{"processes":-1}}"#,
        #"{"scenario":"A","leftovers":{"files":[1]}}"#,
        #"{"scenario":"A","outputBytes":{"standardOutput":-1}}"#,
        #"{"scenario":"A","failure":{"crashed":{"signal":"11"}}}"#,
    ])
    func saysThatALineCannotBeRead(line: String) {
        let log = #"{"scenario":"A"}"# + "\n" + line + "\n" + #"{"scenario":"B"}"#
        #expect(PlayRecord.reading(log: log) == [PlayRecord(scenario: "A"), unreadable])
    }

    @Test(arguments: [
        #"{"scenario":"A","seconds":-1}"#, #"{"scenario":"A","seconds":"soon"}"#,
        #"{"scenario":"A","confinement":{"peakMemoryBytes":-1,"peakProcesses":-1}}"#,
        #"{"scenario":"A","stacks":[{"process":"one"}]}"#, #"{"scenario":"A","stacks":7}"#,
    ])
    func doesWithoutAnExplanationThatMakesNoSense(line: String) {
        #expect(PlayRecord.reading(log: line) == [PlayRecord(scenario: "A")])
    }

    @Test func keepsABoundedPartOfDeepStacks() throws {
        let frame = #"{"module":"player","offset":1}"#
        let frames = Array(repeating: frame, count: 500).joined(separator: ",")
        let stack = #"{"process":1,"thread":1,"reason":"hang","frames":[\#(frames)]}"#
        let stacks = Array(repeating: stack, count: 100).joined(separator: ",")
        let play = try #require(
            PlayRecord.reading(log: #"{"scenario":"A","stacks":[\#(stacks)]}"#).first
        )
        #expect(play.stacks.count == 64)
        #expect(play.stacks.allSatisfy { $0.frames.count == 64 })
    }

    @Test func readsTwentyThousandPlaysAndDoubtsALongerLog() {
        let line = #"{"scenario":"A"}"# + "\n"
        let log = String(repeating: line, count: 100_000)
        let plays = PlayRecord.reading(log: log)
        #expect(plays.count == 20_001)
        #expect(plays.last == unreadable)
    }
}

@Suite struct LongEventStreamTests {
    @Test func findsATestAmongAHundredThousandEventsOfAnother() {
        let other =
            #"{"kind":"event","payload":{"kind":"testStarted","testID":"M.S/b()/F.swift:1:1"}}"#
        let own = ["testStarted", "testEnded"].map { kind in
            #"{"kind":"event","payload":{"kind":"\#(kind)","testID":"M.S/a()/F.swift:1:1"}}"#
        }
        let lines = [own[0]] + Array(repeating: other, count: 100_000) + [own[1]]
        let events = TestEvent.reading(stream: lines.joined(separator: "\n"))
        let test = TestName(rawValue: "S/a()")
        #expect(events.filter { $0.test == test }.map(\.kind) == [.started, .ended])
    }

    /// What of a stream is passed over; a test that needs it has then no end.
    @Test(arguments: [
        "\u{0}", "[1]", #"{"kind":"event"}"#, #"{"kind":"event","payload":{"kind":"testEnded"}}"#,
        #"{"kind":"event","payload":{"kind":"testEnded","testID":"M.S/a()/F.swift:1:1""#,
        #"{"kind":"event","payload":{"kind":"testEnded","testID":7}}"#,
        #"{"kind":"test","payload":{"kind":"testEnded","testID":"M.S/a()/F.swift:1:1"}}"#,
        #"{"kind":"event","payload":{"kind":"testEnded","testID":"M.S/F.swift:1:1"}}"#,
        #"{"kind":"event","payload":{"kind":"testEnded","testID":""}}"#,
    ])
    func takesNoOtherLineForAnEvent(line: String) {
        #expect(TestEvent.reading(stream: line).isEmpty)
    }

    @Test(arguments: [
        ("testSkipped", TestEvent.Kind.skipped), ("testCancelled", .skipped),
        ("testCaseEnded", nil),
    ])
    func takesACancelledTestForASkippedOne(kind: String, event: TestEvent.Kind?) {
        let line = #"{"kind":"event","payload":{"kind":"\#(kind)","testID":"M.S/a()/F.swift:1:1"}}"#
        #expect(TestEvent.reading(stream: line).map(\.kind) == [event].compactMap(\.self))
    }

    @Test(arguments: [
        #""isKnown":true"#, #""isFailure":false"#, #""isKnown":true,"isFailure":true"#,
    ])
    func passesOverAnIssueThatIsNoFailure(issue: String) {
        let line = #"""
            {"kind":"event","payload":{"kind":"issueRecorded","testID":"M.S/a()/F.swift:1:1",\#
            "issue":{\#(issue)},"messages":[]}}
            """#
        #expect(TestEvent.reading(stream: line).isEmpty)
    }
}
