import Referee
import XCTest

@testable import GatherScenarios

final class GatherXCTests: XCTestCase {
    func testGathersManyInputs() async throws {
        let results = (0..<Int.drawn(in: 150...200)).map { _ in Int.drawn(in: 0...99) }
        let steps = results.map { _ in Gathering.Step.finishAny(.drawn(in: 0...9)) }
        let outcome = try await play(Gathering(results: results, limit: 7, steps: steps))
        XCTAssertEqual(
            outcome.ending,
            .returned(results),
            said(
                en: "\(results.count) inputs, limit 7, and all operations returned, in no "
                    + "particular order. The operations on the first ten returned "
                    + "\(results.prefix(10)); gather \(outcome.ending.shortened.en).",
                zh: "\(results.count) 个输入，limit 为 7，所有操作以任意次序返回。前十个输入的操作返回 "
                    + "\(results.prefix(10))；gather \(outcome.ending.shortened.zh)。"
            )
        )
    }

    func testPassesTheCallersCancellationOn() async throws {
        let scenario = Gathering(results: Array(0..<5), limit: 3, steps: [.cancelCaller])
        let outcome = try await play(scenario)
        XCTAssertEqual(
            outcome.moments[1].cancelled,
            [0, 1, 2],
            said(
                en: "The caller was cancelled while the operations on 0, 1, 2 were running; "
                    + "cancelled were \(outcome.moments[1].cancelled).",
                zh: "调用者被取消时，0、1、2 的操作正在运行；被取消的是 "
                    + "\(outcome.moments[1].cancelled)。"
            )
        )
    }

    func testStartsNothingMoreAfterTheCallersCancellation() async throws {
        let steps: [Gathering.Step] = [
            .finish(0), .cancelCaller, .finish(3),
            .finish(1), .finish(2),
        ]
        let outcome = try await play(Gathering(results: Array(0..<9), limit: 3, steps: steps))
        let started = outcome.moments.last?.started ?? []
        XCTAssertEqual(
            started,
            [0, 1, 2, 3],
            said(
                en: "The caller was cancelled while the operations on 1, 2, 3 were running, and "
                    + "they returned one by one; started in all were \(started).",
                zh: "调用者被取消时，1、2、3 的操作正在运行，之后逐个返回；总共启动过 \(started)。"
            )
        )
    }

    func testThrowsCancellationErrorRatherThanAShortResult() async throws {
        let steps: [Gathering.Step] = [
            .cancelCaller, .finish(1), .finish(0),
        ]
        let outcome = try await play(Gathering(results: Array(0..<4), limit: 2, steps: steps))
        XCTAssertEqual(
            outcome.ending,
            .threwCancellationError,
            said(
                en: "The caller was cancelled when 2 of 4 inputs had been started; gather "
                    + "\(outcome.ending.en).",
                zh: "调用者被取消时，4 个输入只启动了 2 个；gather \(outcome.ending.zh)。"
            )
        )
    }

    func testEndsNoEarlierThanItsOperationsAfterCancellation() async throws {
        let scenario = Gathering(
            results: Array(0..<4),
            limit: 2,
            steps: [.cancelCaller, .finish(0)]
        )
        let outcome = try await play(scenario)
        XCTAssertNil(
            outcome.ending,
            said(
                en: "The caller was cancelled, the operation on 0 returned, the one on 1 was "
                    + "still running; gather \(outcome.ending.en).",
                zh: "调用者被取消，输入 0 的操作已返回，输入 1 的操作仍在运行；gather "
                    + "\(outcome.ending.zh)。"
            )
        )
    }

    func testEndsWhenTheOperationsObeyTheCancellation() async throws {
        let scenario = Gathering(
            results: Array(0..<6),
            limit: 2,
            onCancel: .throwsError,
            steps: [.cancelCaller]
        )
        let outcome = try await play(scenario)
        XCTAssertEqual(
            outcome.moments[1],
            Gathering.Moment(
                started: [0, 1],
                cancelled: [0, 1],
                ending: .threwCancellationError
            ),
            said(
                en: "The caller was cancelled, and both running operations threw "
                    + "CancellationError. Seen: \(outcome.moments[1].en).",
                zh: "调用者被取消，两个运行中的操作都抛出了 CancellationError。看到的是："
                    + "\(outcome.moments[1].zh)。"
            )
        )
    }

    func testStartsNothingWhenAlreadyCancelled() async throws {
        let scenario = Gathering(results: Array(0..<3), limit: 2, startsCancelled: true, steps: [])
        let outcome = try await play(scenario)
        XCTAssertEqual(
            outcome.moments,
            [Gathering.Moment(ending: .threwCancellationError)],
            said(
                en: "The caller was cancelled before it called gather. "
                    + "Seen: \(outcome.moments[0].en).",
                zh: "调用者在调用 gather 之前就已被取消。看到的是：\(outcome.moments[0].zh)。"
            )
        )
    }
}

extension Gathering.Ending? {
    /// The same with ten results at most.
    fileprivate var shortened: Self {
        if case .returned(let results) = self { .returned(Array(results.prefix(10))) } else { self }
    }
}
