import FoundationEssentials
import Glibc
import Referee
import XCTest

/// Writes what XCTest observes in the form of Swift Testing's event stream, a line at a time.
final class EventWriter: NSObject, XCTestObservation {
    private let descriptor: Int32

    init(path: String) {
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    }

    func testCaseWillStart(_ testCase: XCTestCase) {
        testOfXCTestBegins(id(of: testCase))
        write("testStarted", of: testCase)
    }

    func testCase(
        _ testCase: XCTestCase,
        didFailWithDescription description: String,
        inFile filePath: String?,
        atLine lineNumber: Int
    ) {
        write("issueRecorded", of: testCase, text: description)
    }

    func testCaseDidFinish(_ testCase: XCTestCase) {
        let wasSkipped = testCase.testRun?.hasBeenSkipped ?? false
        write(wasSkipped ? "testSkipped" : "testEnded", of: testCase)
    }

    private func id(of testCase: XCTestCase) -> String {
        "XCTest." + testCase.name.replacing(".", with: "/")
    }

    private func write(_ kind: String, of testCase: XCTestCase, text: String? = nil) {
        let messages = text.map { [EventLine.Message(symbol: "fail", text: $0)] } ?? []
        let line = EventLine(
            kind: "event",
            payload: .init(
                kind: kind,
                testID: id(of: testCase),
                instant: .init(since1970: Date.now.timeIntervalSince1970),
                messages: messages
            )
        )
        guard let bytes = try? JSONEncoder().encode(line) else { return }
        let text = [UInt8](bytes) + [UInt8(ascii: "\n")]
        _ = unsafe text.withUnsafeBytes { buffer in
            unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        }
    }
}

/// One line of the event stream.
private struct EventLine: Encodable {
    struct Message: Encodable {
        var symbol: String
        var text: String
    }

    /// Seconds on the clock of the day.
    struct Instant: Encodable {
        var since1970: Double
    }

    struct Payload: Encodable {
        var kind: String
        var testID: String
        var instant: Instant
        var messages: [Message]
    }

    var kind: String
    var payload: Payload
}
