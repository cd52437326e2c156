import CourseModel
import Testing
import Verdicts

@Suite struct ReadingTests {
    @Test func readsSwiftTestingsEventStream() {
        let stream = """
            {"kind":"test","payload":{"id":"M.S/a()/F.swift:2:3","kind":"function"}}
            {"kind":"event","payload":{"kind":"runStarted","messages":[]}}
            {"kind":"event","payload":{"kind":"testStarted","testID":"M.S"}}
            {"kind":"event","payload":{"kind":"testStarted","testID":"M.S/a()/F.swift:2:3"}}
            {"kind":"event","payload":{"kind":"issueRecorded","testID":"M.S/a()/F.swift:2:3",\
            "issue":{"isKnown":false,"isFailure":true},"messages":[{"text":"1 == 2"},{"text":"why"}]}}
            {"kind":"event","payload":{"kind":"issueRecorded","testID":"M.S/a()/F.swift:2:3",\
            "issue":{"isKnown":true},"messages":[{"text":"known"}]}}
            {"kind":"event","payload":{"kind":"testEnded","testID":"M.S/a()/F.swift:2:3"}}
            {"kind":"event","payload":{"kind":"testEn
            """
        let test = TestName(rawValue: "S/a()")
        #expect(
            TestEvent.reading(stream: stream) == [
                TestEvent(test, .started), TestEvent(test, .issue(["1 == 2", "why"])),
                TestEvent(test, .ended),
            ]
        )
    }

    @Test func readsTheStreamOfXCTestsObserver() {
        let stream = """
            {"kind":"event","payload":{"kind":"testStarted","testID":"XCTest.C/testA","messages":[]}}
            {"kind":"event","payload":{"kind":"testEnded","testID":"XCTest.C/testA","messages":[]}}
            """
        let test = TestName(rawValue: "C/testA")
        #expect(
            TestEvent.reading(stream: stream) == [
                TestEvent(test, .started), TestEvent(test, .ended),
            ]
        )
    }

    @Test func readsWhatARefereeWroteOfItsPlays() {
        let log = """
            {"scenario":"A","leftBehind":0,"standardOutput":"x","standardError":""}
            {"scenario":"B","failure":{"crashed":{"signal":11}},"leftBehind":1,\
            "standardOutput":"","standardError":""}
            {"scenario":"C","failure":{"timedOut":{"limit":[0,5]}},"leftBehind":0,\
            "standardOutput":"","standardError":""}
            {"scenario":"D","failure":{"exited":{"code":3}},"leftBehind":0,\
            "standardOutput":"","standardError":""}
            {"scenario":"E","failure":{"childReturned":{}},"leftBehind":0,\
            "standardOutput":"","standardError":""}
            {"scenario":"F","failure":{"cannotStart":{"_0":"why"}},"leftBehind":0,\
            "standardOutput":"","standardError":""}
            """
        #expect(
            PlayRecord.reading(log: log) == [
                PlayRecord(scenario: "A", standardOutput: "x"),
                PlayRecord(
                    scenario: "B",
                    failure: .crashed(signal: 11),
                    leftovers: Leftovers(processes: 1)
                ),
                PlayRecord(scenario: "C", failure: .timedOut),
                PlayRecord(scenario: "D", failure: .exited(code: 3)),
                PlayRecord(scenario: "E", failure: .other),
                PlayRecord(scenario: "F", failure: .cannotStart("why")),
            ]
        )
    }
}
