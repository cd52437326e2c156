import CourseModel
import Foundation
import Verdicts

/// Which test a line that a referee wrote is about, and when it was written.
struct RefereeLine: Sendable {
    /// `nil` in a line about none.
    let test: TestName?
    /// In seconds, on the clock of the day; only events have it.
    private let time: Double?
    private let kind: String?

    private struct Fields: Decodable {
        struct Payload: Decodable {
            struct Instant: Decodable { var since1970: Double? }
            var kind: String?
            var testID: String?
            var instant: Instant?
        }

        /// In the log of plays.
        var test: String?
        /// In the stream of events.
        var payload: Payload?
    }

    /// Reads a line of the stream of events or of the log of plays.
    init(_ line: Substring) {
        let fields = try? JSONDecoder().decode(Fields.self, from: Data(line.utf8))
        let id = fields?.test ?? fields?.payload?.testID
        test = id.flatMap { TestName(streamID: $0) }
        time = fields?.payload?.instant?.since1970
        kind = fields?.payload?.kind
    }

    /// How long each test took that began and ended.
    static func seconds(inStream stream: String) -> [TestName: Double] {
        var starts: [TestName: Double] = [:]
        var seconds: [TestName: Double] = [:]
        for line in stream.split(separator: "\n").map(RefereeLine.init) {
            guard let test = line.test, let time = line.time else { continue }
            if line.kind == "testStarted" { starts[test] = time }
            if line.kind == "testEnded", let start = starts[test] { seconds[test] = time - start }
        }
        return seconds
    }
}
