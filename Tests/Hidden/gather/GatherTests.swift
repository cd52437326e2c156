import Referee
import Testing

@testable import GatherScenarios

@Suite struct GatherTests {
    @Test func keepsTheOrderOfTheInputs() async throws {
        let results = Array((100...999).inDrawnOrder().prefix(6))
        // Any order but that of the inputs.
        let order = [3] + [0, 1, 2, 4, 5].inDrawnOrder()
        let outcome = try await play(
            Gathering(results: results, limit: 6, steps: order.map { .finish($0) })
        )
        #expect(
            outcome.ending == .returned(results),
            """
            \(said(
                en: "The operations on \(order) ended in this order and returned "
                    + "\(order.map { results[$0] }); gather \(outcome.ending.en).",
                zh: "各操作按 \(order) 的次序结束，依次返回 \(order.map { results[$0] })；"
                    + "gather \(outcome.ending.zh)。"
            ))
            """
        )
    }

    @Test func losesNoResultInAnyOrderOfTurns() async throws {
        let results = Array((100...999).inDrawnOrder().prefix(2))
        try await explore(Jostling(results: results, limit: 2)).judge { outcome in
            guard outcome.ending != .returned(results) else { return nil }
            return said(
                en: "The operations on 0 and 1 ran side by side and returned \(results); gather "
                    + "\(Optional(outcome.ending).en).",
                zh: "输入 0 和 1 的操作同时运行，分别返回 \(results)；gather "
                    + "\(Optional(outcome.ending).zh)。"
            )
        }
    }

    @Test func keepsToTheLimitInAnyOrderOfTurns() async throws {
        let jostling = Jostling(results: [0, 1, 2], limit: 1)
        try await explore(jostling).judge { outcome in
            guard outcome.peak > jostling.limit else { return nil }
            return said(
                en: "3 inputs, limit 1: \(outcome.peak) operations ran at one time.",
                zh: "3 个输入，limit 为 1：曾有 \(outcome.peak) 个操作同时运行。"
            )
        }
    }

    @Test(arguments: [1, 2, 3, 5])
    func runsAsManyAsTheLimit(limit: Int) async throws {
        let steps = (0..<8).map { _ in Gathering.Step.finishAny(.drawn(in: 0...9)) }
        let outcome = try await play(
            Gathering(results: Array(0..<8), limit: limit, steps: steps)
        )
        let running = outcome.moments[0].running.count
        #expect(
            outcome.peak == limit && running == limit,
            """
            \(said(
                en: "8 inputs, limit \(limit), and no operation had ended: \(running) were "
                    + "running. The most at one time were \(outcome.peak).",
                zh: "8 个输入，limit 为 \(limit)，尚无操作结束：此时有 \(running) 个在运行。"
                    + "同时运行的最多有 \(outcome.peak) 个。"
            ))
            """
        )
    }

    @Test func startsTheNextAsSoonAsOneEnds() async throws {
        // The second of three ends first: who waits in order, or for all three, starts nothing.
        let scenario = Gathering(
            results: Array(0..<6),
            limit: 3,
            steps: [1, 2, 0, 4, 3, 5].map { .finish($0) }
        )
        try await expectMoments(
            of: scenario,
            [
                .init(started: [0, 1, 2], running: [0, 1, 2]),
                .init(started: [0, 1, 2, 3], running: [0, 2, 3]),
                .init(started: [0, 1, 2, 3, 4], running: [0, 3, 4]),
                .init(started: [0, 1, 2, 3, 4, 5], running: [3, 4, 5]),
                .init(started: [0, 1, 2, 3, 4, 5], running: [3, 5]),
                .init(started: [0, 1, 2, 3, 4, 5], running: [5]),
                .init(
                    started: [0, 1, 2, 3, 4, 5],
                    ending: .returned([0, 1, 2, 3, 4, 5])
                ),
            ]
        )
    }

    @Test(arguments: [4, 5, 100, .max])
    func allowsALimitAboveTheNumberOfInputs(limit: Int) async throws {
        let scenario = Gathering(
            results: Array(0..<4),
            limit: limit,
            steps: [3, 2, 1, 0].map { .finish($0) }
        )
        try await expectMoments(
            of: scenario,
            [
                .init(started: [0, 1, 2, 3], running: [0, 1, 2, 3]),
                .init(started: [0, 1, 2, 3], running: [0, 1, 2]),
                .init(started: [0, 1, 2, 3], running: [0, 1]),
                .init(started: [0, 1, 2, 3], running: [0]),
                .init(started: [0, 1, 2, 3], ending: .returned([0, 1, 2, 3])),
            ]
        )
    }

    @Test(arguments: [0, -1, .min])
    func takesALimitBelowOneForOne(limit: Int) async throws {
        let scenario = Gathering(
            results: [7, 8],
            limit: limit,
            steps: [.finish(0), .finish(1)]
        )
        try await expectMoments(
            of: scenario,
            [
                .init(started: [0], running: [0]),
                .init(started: [0, 1], running: [1]),
                .init(started: [0, 1], ending: .returned([7, 8])),
            ]
        )
    }

    @Test(arguments: [0, 1, 3])
    func returnsAtOnceWithoutInputs(limit: Int) async throws {
        let scenario = Gathering(results: [], limit: limit, steps: [])
        try await expectMoments(of: scenario, [.init(ending: .returned([]))])
    }

    @Test func throwsTheErrorThatCameFirst() async throws {
        let scenario = Gathering(
            results: Array(0..<5),
            limit: 3,
            steps: [.fail(2), .fail(0), .finish(1)]
        )
        let outcome = try await play(scenario)
        #expect(
            outcome.ending == .threwErrorOf(2),
            """
            \(said(
                en: "First the operation on 2 failed, then the one on 0, and the one on 1 "
                    + "returned; gather \(outcome.ending.en).",
                zh: "输入 2 的操作先失败，随后输入 0 的操作失败，输入 1 的操作正常返回；"
                    + "gather \(outcome.ending.zh)。"
            ))
            """
        )
    }

    @Test func throwsTheErrorAndNotTheCancellationItCaused() async throws {
        let scenario = Gathering(
            results: Array(0..<5),
            limit: 3,
            onCancel: .throwsError,
            steps: [.fail(1)]
        )
        try await expectMoments(
            of: scenario,
            [
                .init(started: [0, 1, 2], running: [0, 1, 2]),
                .init(started: [0, 1, 2], cancelled: [0, 2], ending: .threwErrorOf(1)),
            ]
        )
    }

    @Test func cancelsTheOthersOnTheFirstError() async throws {
        let scenario = Gathering(results: Array(0..<4), limit: 4, steps: [.fail(2)])
        let outcome = try await play(scenario)
        let cancelled = outcome.moments[1].cancelled
        #expect(
            cancelled == [0, 1, 3],
            """
            \(said(
                en: "The operation on 2 failed while those on 0, 1, 3 were running; "
                    + "cancelled were \(cancelled).",
                zh: "输入 2 的操作失败时，0、1、3 的操作还在运行；被取消的是 \(cancelled)。"
            ))
            """
        )
    }

    @Test func startsNothingMoreAfterTheFirstError() async throws {
        let scenario = Gathering(
            results: Array(0..<8),
            limit: 3,
            steps: [.fail(1), .finish(0), .finish(2)]
        )
        let outcome = try await play(scenario)
        let started = outcome.moments.last?.started ?? []
        #expect(
            started == [0, 1, 2],
            """
            \(said(
                en: "The operation on 1 failed, then those on 0 and 2 returned; started in all "
                    + "were \(started).",
                zh: "输入 1 的操作失败，随后 0 和 2 的操作返回；总共启动过 \(started)。"
            ))
            """
        )
    }

    @Test func endsNoEarlierThanItsOperationsAfterAnError() async throws {
        let scenario = Gathering(
            results: Array(0..<3),
            limit: 3,
            steps: [.fail(0), .finish(2), .finish(1)]
        )
        try await expectMoments(
            of: scenario,
            [
                .init(started: [0, 1, 2], running: [0, 1, 2]),
                .init(started: [0, 1, 2], running: [1, 2], cancelled: [1, 2]),
                .init(started: [0, 1, 2], running: [1], cancelled: [1, 2]),
                .init(started: [0, 1, 2], cancelled: [1, 2], ending: .threwErrorOf(0)),
            ]
        )
    }
}

/// Plays a scenario and compares all that was seen, moment by moment.
func expectMoments(
    of scenario: Gathering,
    _ right: [Gathering.Moment],
    sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let moments = try await play(scenario).moments
    #expect(
        moments == right,
        "\(saidOfFirstDifference(scenario, moments, right))",
        sourceLocation: sourceLocation
    )
}

/// Tells what was seen first that is not right.
func saidOfFirstDifference(
    _ scenario: Gathering,
    _ moments: [Gathering.Moment],
    _ right: [Gathering.Moment]
) -> String {
    for (number, (seen, expected)) in zip(moments, right).enumerated() where seen != expected {
        let (en, zh) = scenario.story(upTo: number)
        return said(
            en:
                "\(scenario.results.count) inputs, limit \(scenario.limit). \(en) Seen: \(seen.en). "
                + "Right is: \(expected.en).",
            zh: "\(scenario.results.count) 个输入，limit 为 \(scenario.limit)。\(zh)"
                + "看到的是：\(seen.zh)。应该是：\(expected.zh)。"
        )
    }
    return ""
}

extension Gathering.Outcome {
    /// How `gather` ended, if it did.
    var ending: Gathering.Ending? { moments.last?.ending }
}

extension Gathering {
    /// What had been done up to a moment, in both languages.
    func story(upTo moment: Int) -> (en: String, zh: String) {
        let done = steps.prefix(moment)
        guard !done.isEmpty else {
            return startsCancelled
                ? ("The caller was cancelled before the call.", "调用前，调用者已被取消。")
                : ("Right after the call.", "刚刚调用之后。")
        }
        return (
            "The " + done.map(\.en).joined(separator: ", then the ") + ".",
            done.map(\.zh).joined(separator: "，接着") + "。"
        )
    }
}

extension Gathering.Step {
    var en: String {
        switch self {
        case .finish(let input): "operation on \(input) returned"
        case .finishAny: "operation on some input returned"
        case .fail(let input): "operation on \(input) failed"
        case .cancelCaller: "caller was cancelled"
        }
    }

    var zh: String {
        switch self {
        case .finish(let input): "输入 \(input) 的操作返回"
        case .finishAny: "某个输入的操作返回"
        case .fail(let input): "输入 \(input) 的操作失败"
        case .cancelCaller: "调用者被取消"
        }
    }
}

extension Gathering.Moment {
    var en: String {
        "started \(started), running \(running), cancelled \(cancelled), gather \(ending.en)"
            + (isRestless ? ", and a task that asks again and again instead of waiting" : "")
    }

    var zh: String {
        "已启动 \(started)，运行中 \(running)，被取消 \(cancelled)，gather \(ending.zh)"
            + (isRestless ? "，还有一个任务在反复询问，而不是等待" : "")
    }
}

extension Gathering.Ending? {
    var en: String {
        switch self {
        case nil: "has not returned"
        case .returned(let results): "returned \(results)"
        case .threwErrorOf(let input): "threw the error of the operation on \(input)"
        case .threwCancellationError: "threw CancellationError"
        case .threwOther(let text): "threw \(text)"
        }
    }

    var zh: String {
        switch self {
        case nil: "尚未返回"
        case .returned(let results): "返回了 \(results)"
        case .threwErrorOf(let input): "抛出了输入 \(input) 的操作的错误"
        case .threwCancellationError: "抛出了 CancellationError"
        case .threwOther(let text): "抛出了 \(text)"
        }
    }
}
