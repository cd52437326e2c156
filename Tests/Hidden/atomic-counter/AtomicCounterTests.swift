import Referee
import Testing

@testable import AtomicCounterScenarios

@Suite struct AtomicCounterTests {
    @Test func countsOneByOne() async throws {
        let limit = Int.drawn(in: 3...6)
        let calls: [Call] =
            [.value, .increment, .value, .incrementIfBelow(0)]
            + [Call](repeating: .incrementIfBelow(limit), count: limit)
            + [.value, .increment, .value, .incrementIfBelow(limit)]
        let answers = try await play(SideBySide(calls: [calls]))
        var model = Model(count: 0)
        let right = calls.map { model.answer($0) }
        for (index, call) in calls.enumerated() where answers[0][index] != right[index] {
            Issue.record("\(saidOfCall(index + 1, call, answers[0][index], right[index]))")
            break
        }
    }

    @Test func keepsTwoCountersApart() async throws {
        let first = Int.drawn(in: 2...4)
        let calls = [[Call](repeating: .increment, count: first) + [.value], [.increment, .value]]
        let answers = try await play(SideBySide(calls: calls))
        #expect(
            answers.map(\.last) == [.count(first), .count(1)],
            """
            \(said(
                en: "Two counters, \(first) increments on one, 1 on the other: they stood at "
                    + "\(answers.compactMap { $0.last?.text }.joined(separator: ", ")).",
                zh: "两个计数器，一个加了 \(first) 次，另一个加了 1 次，结果是 "
                    + "\(answers.compactMap { $0.last?.text }.joined(separator: "、"))。"
            ))
            """
        )
    }

    @Test func losesNoIncrementToAnother() async throws {
        let before = Int.drawn(in: 0...3)
        let scenario = Interruption(before: before, call: .increment, others: [.increment])
        let runs = try await play(scenario, within: .seconds(5))
        try #require(!runs.isEmpty, "\(nothingShared)")
        let place = runs.firstIndex { $0.value != before + 2 }
        #expect(
            place == nil,
            """
            \(said(
                en: "The count was \(before). One increment() was interrupted before its "
                    + "memory access \((place ?? 0) + 1), and another ran from beginning to "
                    + "end: the count became \(runs[place ?? 0].value), not \(before + 2).",
                zh: "计数原为 \(before)。一次 increment() 在第 \((place ?? 0) + 1) 次访存之前被打断，"
                    + "另一次从头到尾执行完：计数变成了 \(runs[place ?? 0].value)，"
                    + "而不是 \(before + 2)。"
            ))
            """
        )
    }

    @Test func givesEveryIncrementItsOwnCount() async throws {
        let before = Int.drawn(in: 0...3)
        let scenario = Interruption(
            before: before,
            call: .increment,
            others: [.increment, .increment]
        )
        try await expectAsIfInTurn(scenario)
    }

    @Test(arguments: [0, 1, 2])
    func decidesAndAddsInOneStep(below: Int) async throws {
        let limit = Int.drawn(in: 2...4)
        let call = Call.incrementIfBelow(limit)
        try await expectAsIfInTurn(
            Interruption(before: limit - below, call: call, others: [call])
        )
        try await expectAsIfInTurn(
            Interruption(before: limit - below, call: call, others: [.increment])
        )
    }

    @Test func addsWhenAnotherWasFasterButThereIsRoom() async throws {
        let limit = Int.drawn(in: 20...30)
        let call = Call.incrementIfBelow(limit)
        let runs = try await play(
            Interruption(before: 3, call: call, others: [call]),
            within: .seconds(5)
        )
        try #require(!runs.isEmpty, "\(nothingShared)")
        let wrong = runs.first { $0.answer != .added(true) || $0.value != 5 }
        #expect(
            wrong == nil,
            """
            \(said(
                en: "The count was 3, far below the limit \(limit). incrementIfBelow was "
                    + "interrupted by another one: it answered \(wrong?.answer.text ?? "") and "
                    + "the count became \(wrong?.value ?? 0); both had room.",
                zh: "计数为 3，远低于上限 \(limit)。incrementIfBelow 被另一次调用打断后返回 "
                    + "\(wrong?.answer.text ?? "")，计数变成 \(wrong?.value ?? 0)；"
                    + "其实两次都有余量。"
            ))
            """
        )
    }

    @Test(arguments: [0, 1])
    func neverShowsMoreThanTheLimit(below: Int) async throws {
        let limit = Int.drawn(in: 2...4)
        let runs = try await play(
            Interruption(
                before: limit - below,
                call: .incrementIfBelow(limit),
                others: [.value]
            ),
            within: .seconds(5)
        )
        try #require(!runs.isEmpty, "\(nothingShared)")
        for run in runs {
            let others = run.others.map(\.text).joined()
            #expect(
                run.others == [.count(limit)] || run.others == [.count(limit - below)],
                """
                \(said(
                    en: "With limit \(limit), another process read the count \(others) while "
                        + "incrementIfBelow was half-way.",
                    zh: "上限为 \(limit)，另一个进程却在 incrementIfBelow 执行到一半时读到了计数 "
                        + "\(others)。"
                ))
                """
            )
        }
    }

    @Test(arguments: [Call.increment, .incrementIfBelow(9)])
    func publishesWhatWasWrittenBefore(call: Call) async throws {
        let accesses = try await play(Watching(before: 1, call: call))
        #expect(
            accesses.publish,
            """
            \(said(
                en: "No atomic access in \(call.text) that changes the count releases what was "
                    + "written before it.",
                zh: "\(call.text) 中改变计数的原子访问都没有 release 语义，之前写入的内容没有发布出去。"
            ))
            """
        )
    }

    @Test(arguments: [Call.increment, .value])
    func seesWhatWasPublished(call: Call) async throws {
        let accesses = try await play(Watching(before: 1, call: call))
        #expect(
            accesses.observe,
            """
            \(said(
                en: "No atomic access in \(call.text) that reads the count acquires what was "
                    + "published with it.",
                zh: "\(call.text) 中读取计数的原子访问都没有 acquire 语义，看不到随计数一起发布的内容。"
            ))
            """
        )
    }

    @Test func throwsWhenThereIsNoMemory() async throws {
        let outcome = try await play(Scarcity())
        #expect(
            outcome.threw,
            """
            \(said(
                en: "The system refused to give memory, and SharedCounter() did not throw.",
                zh: "系统拒绝分配内存，SharedCounter() 却没有抛出错误。"
            ))
            """
        )
    }
}

/// What the counter is to do, without any concurrency.
struct Model {
    var count: Int

    mutating func answer(_ call: Call) -> Answer {
        switch call {
        case .increment:
            count += 1
            return .count(count)
        case .incrementIfBelow(let limit):
            if count >= limit { return .added(false) }
            count += 1
            return .added(true)
        case .value:
            return .count(count)
        }
    }
}

extension Interruption {
    /// What is right: the interrupted call took place at one moment between the other calls.
    var runsInTurn: [Run] {
        (0...others.count).map { moment in
            var model = Model(count: before)
            let earlier = others[..<moment].map { model.answer($0) }
            let answer = model.answer(call)
            let later = others[moment...].map { model.answer($0) }
            return Run(answer: answer, others: earlier + later, value: model.count)
        }
    }
}

/// Plays an interruption and expects every run to be one in which the calls take turns.
func expectAsIfInTurn(
    _ scenario: Interruption,
    sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let runs = try await play(scenario, within: .seconds(5))
    try #require(!runs.isEmpty, "\(nothingShared)", sourceLocation: sourceLocation)
    let right = scenario.runsInTurn
    for (place, run) in runs.enumerated() where !right.contains(run) {
        let others = scenario.others.map(\.text).joined(separator: ", ")
        let answers = run.others.map(\.text).joined(separator: ", ")
        let happened = said(
            en: "The count was \(scenario.before). \(scenario.call.text) was interrupted before "
                + "its memory access \(place + 1) by \(others): it answered \(run.answer.text), "
                + "the others \(answers), and the count became \(run.value). No order of these "
                + "calls, one after the other, gives that.",
            zh: "计数原为 \(scenario.before)。\(scenario.call.text) 在第 \(place + 1) 次访存之前被 "
                + "\(others) 打断：它返回 \(run.answer.text)，其余返回 \(answers)，计数变成 "
                + "\(run.value)。这些调用无论按什么次序逐个执行，都得不到这样的结果。"
        )
        Issue.record("\(happened)", sourceLocation: sourceLocation)
        return
    }
}

extension [Watching.Access] {
    /// Whether what was written before is visible with the new count.
    var publish: Bool {
        indices.contains { index in
            self[index].writes
                && (self[index].releases || self[..<index].contains { $0.isFence && $0.releases })
        }
    }

    /// Whether what was published with the count that was read is visible afterwards.
    var observe: Bool {
        indices.contains { index in
            self[index].reads
                && (self[index].acquires || self[index...].contains { $0.isFence && $0.acquires })
        }
    }
}

extension Watching.Access {
    fileprivate var isFence: Bool { !reads && !writes }
}

extension Call {
    /// The call as the learner writes it.
    var text: String {
        switch self {
        case .increment: "increment()"
        case .incrementIfBelow(let limit): "incrementIfBelow(\(limit))"
        case .value: "value"
        }
    }
}

extension Answer {
    /// The answer as the learner sees it.
    var text: String {
        switch self {
        case .count(let count): "\(count)"
        case .added(let added): "\(added)"
        }
    }
}

/// For a call that touches no memory.
let nothingShared = said(
    en: "The call read and wrote no memory at all.",
    zh: "这次调用没有读写任何内存。"
)

func saidOfCall(_ number: Int, _ call: Call, _ answer: Answer, _ right: Answer) -> String {
    said(
        en: "Call \(number) on a new counter, \(call.text), gave \(answer.text); "
            + "it should give \(right.text).",
        zh: "新计数器上的第 \(number) 次调用 \(call.text) 得到 \(answer.text)，应为 \(right.text)。"
    )
}
