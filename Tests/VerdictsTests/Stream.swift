import CourseModel
import Testing
import Verdicts

/// What a referee told of `counts`, and the status that it must have.
struct Stream: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var events: [TestEvent] = [event(.started), event(.ended)]
    var plays: [PlayRecord] = []
    var ending = RefereeEnding.exited(code: 0)
    let status: TestStatus

    /// What the judge says.
    var verdict: TestStatus {
        TestStatus(judging: counts, events: events, plays: plays, ending: ending)
    }
}

/// The test that is judged.
let counts = TestName(rawValue: "CounterTests/counts()")

func event(_ kind: TestEvent.Kind) -> TestEvent { TestEvent(counts, kind) }

/// An expectation that did not hold, in the suite's words.
let issue = event(
    .issue(["Expectation failed: 3 == 4", "[en] One is lost. [zh] 丢了一个。 [end]\""])
)

/// A test in which the expectation did not hold.
let failing = [event(.started), issue, event(.ended)]
