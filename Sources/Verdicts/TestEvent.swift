package import CourseModel
import FoundationEssentials

/// Something that a referee's framework told of one test.
package struct TestEvent: Sendable, Equatable {
    /// What happened.
    package enum Kind: Sendable, Equatable {
        case started
        /// An expectation failed or an error was thrown; the texts are the framework's and the
        /// suite's, in this order.
        case issue([String])
        case ended
        /// The test did not run, or not to its end, by its own decision.
        case skipped
    }

    package let test: TestName
    package let kind: Kind

    package init(_ test: TestName, _ kind: Kind) {
        self.test = test
        self.kind = kind
    }
}

extension TestEvent {
    /// Reads an event stream: one JSON object a line, as Swift Testing 6.3 writes it.
    ///
    /// Lines that tell of no single test (a suite, the run) or that cannot be read are passed
    /// over: what is missing shows as a test without its end.
    package static func reading(stream: String) -> [TestEvent] {
        stream.split(separator: "\n").compactMap { line in
            guard let event = try? JSONDecoder().decode(StreamLine.self, from: Data(line.utf8))
            else { return nil }
            return event.testEvent
        }
    }
}

/// The fields of a line that matter here.
private struct StreamLine: Decodable {
    struct Message: Decodable {
        var text: String
    }

    struct Issue: Decodable {
        var isKnown: Bool?
        var isFailure: Bool?
    }

    struct Payload: Decodable {
        var kind: String?
        var testID: String?
        var messages: [Message]?
        var issue: Issue?
    }

    var kind: String
    var payload: Payload

    var testEvent: TestEvent? {
        guard kind == "event", let id = payload.testID, let test = TestName(streamID: id),
            let kind = eventKind
        else { return nil }
        return TestEvent(test, kind)
    }

    private var eventKind: TestEvent.Kind? {
        switch payload.kind {
        case "testStarted": return .started
        case "testEnded": return .ended
        case "testSkipped", "testCancelled": return .skipped
        case "issueRecorded":
            if payload.issue?.isKnown == true || payload.issue?.isFailure == false { return nil }
            return .issue((payload.messages ?? []).map(\.text))
        default: return nil
        }
    }
}

extension TestName {
    /// The name in `Module.Suite/test()/File.swift:1:2` or `XCTest.Case/test`; `nil` for a suite.
    package init?(streamID: String) {
        guard let dot = streamID.firstIndex(of: ".") else { return nil }
        var parts = streamID[streamID.index(after: dot)...].split(separator: "/")
        if let last = parts.last, last.contains(".swift:") { parts.removeLast() }
        guard parts.count > 1 else { return nil }
        self.init(rawValue: parts.joined(separator: "/"))
    }
}
