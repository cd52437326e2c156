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
        let meeting = Meeting(before: before, calls: [[.increment], [.increment], [.increment]])
        try await explore(meeting).judge { outcome in
            outcome.value == before + 3
                ? nil
                : said(
                    en: "The count was \(before), and 3 processes called increment() once each: "
                        + "it became \(outcome.value), not \(before + 3).",
                    zh: "计数原为 \(before)，3 个进程各调用一次 increment()，计数变成了 "
                        + "\(outcome.value)，而不是 \(before + 3)。"
                )
        }
    }

    @Test func givesEveryIncrementItsOwnCount() async throws {
        let before = Int.drawn(in: 0...3)
        try await expectAsIfInTurn(
            Meeting(before: before, calls: [[.increment], [.increment, .increment]])
        )
    }

    @Test(arguments: [0, 1, 2])
    func decidesAndAddsInOneStep(below: Int) async throws {
        let limit = Int.drawn(in: 2...4)
        let call = Call.incrementIfBelow(limit)
        try await expectAsIfInTurn(Meeting(before: limit - below, calls: [[call], [call]]))
        try await expectAsIfInTurn(Meeting(before: limit - below, calls: [[call], [.increment]]))
    }

    @Test func addsWhenAnotherWasFasterButThereIsRoom() async throws {
        let limit = Int.drawn(in: 20...30)
        let call = Call.incrementIfBelow(limit)
        let meeting = Meeting(before: 3, calls: [[call], [call], [call]])
        try await explore(meeting).judge { outcome in
            let answers = outcome.answers.joined()
            guard outcome.value != 6 || answers.contains(.added(false)) else { return nil }
            let texts = answers.map(\.text)
            return said(
                en: "The count was 3, far below the limit \(limit). 3 processes called "
                    + "incrementIfBelow once each, and there was room for all: the answers were "
                    + "\(texts.joined(separator: ", ")), and the count became \(outcome.value).",
                zh: "计数为 3，远低于上限 \(limit)。3 个进程各调用一次 incrementIfBelow，余量足够："
                    + "返回的却是 \(texts.joined(separator: "、"))，计数变成了 \(outcome.value)。"
            )
        }
    }

    @Test(arguments: [0, 1])
    func neverShowsMoreThanTheLimit(below: Int) async throws {
        let limit = Int.drawn(in: 2...4)
        let meeting = Meeting(
            before: limit - below,
            calls: [[.incrementIfBelow(limit)], [.value]]
        )
        try await explore(meeting).judge { outcome in
            let read = outcome.answers[1]
            guard read != [.count(limit)], read != [.count(limit - below)] else { return nil }
            let others = read.map(\.text).joined()
            return said(
                en: "With limit \(limit), another process read the count \(others) while "
                    + "incrementIfBelow was half-way.",
                zh: "上限为 \(limit)，另一个进程却在 incrementIfBelow 执行到一半时读到了计数 "
                    + "\(others)。"
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

extension Meeting {
    /// What is right: the outcomes of the calls in every order, one after the other.
    var outcomesInTurn: Set<Outcome> {
        var outcomes: Set<Outcome> = []
        func go(_ model: Model, _ answers: [[Answer]]) {
            var isOver = true
            for process in calls.indices where answers[process].count < calls[process].count {
                isOver = false
                var model = model
                var answers = answers
                answers[process].append(model.answer(calls[process][answers[process].count]))
                go(model, answers)
            }
            if isOver { outcomes.insert(Outcome(answers: answers, value: model.count)) }
        }
        go(Model(count: before), calls.map { _ in [] })
        return outcomes
    }
}

/// Explores a meeting and expects every outcome to be one in which the calls take turns.
func expectAsIfInTurn(_ meeting: Meeting) async throws {
    let right = meeting.outcomesInTurn
    try await explore(meeting).judge { outcome in
        guard !right.contains(outcome) else { return nil }
        let calls = zip(meeting.calls, outcome.answers).map { calls, answers in
            zip(calls, answers).map { "\($0.text) → \($1.text)" }.joined(separator: ", ")
        }
        return said(
            en: "The count was \(meeting.before). Processes made these calls side by side: "
                + "\(calls.joined(separator: "; ")). The count became \(outcome.value). No order "
                + "of these calls, one after the other, gives that.",
            zh: "计数原为 \(meeting.before)。几个进程同时调用："
                + "\(calls.joined(separator: "；"))。计数变成了 \(outcome.value)。"
                + "这些调用无论按什么次序逐个执行，都得不到这样的结果。"
        )
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
