import Glibc
import Referee
import Testing

@testable import ProcessPoolScenarios

struct ProcessPoolTests {
    // Forced: each task ends only when the answer of the one behind it has been received.
    @Test func returnsResultsInTheOrderOfTheInputs() async throws {
        let inputs = (1...4).map { "\($0)-\(Int.drawn(in: 100...999))" }
        let results = try await play(Backwards(inputs: inputs)).results
        #expect(
            results == inputs.map { Answer(value: $0) },
            """
            \(said(
                en: "The tasks ended last one first. map(\(inputs)) returned \(results.listed).",
                zh: "各任务结束的顺序与输入相反。map(\(inputs)) 返回了 \(results.listed)。"
            ))
            """
        )
    }

    @Test func finishesInEveryOrderOfItsWorkers() async throws {
        let inputs = (1...2).map { "\($0)-\(Int.drawn(in: 100...999))" }
        let serving = Serving(inputs: inputs)
        try await explore(serving, preemptions: 1).judge { outcome in
            guard outcome.results != inputs.map({ Answer(value: $0) }) else { return nil }
            return said(
                en: """
                    A pool of 2 workers, whose work is to return its input: map(\(inputs)) \
                    returned \(outcome.results.listed).
                    """,
                zh: """
                    进程池有 2 个工作进程，任务是原样返回输入：map(\(inputs)) 返回了 \
                    \(outcome.results.listed)。
                    """
            )
        }
    }

    // Forced: the first tasks wait for each other.
    @Test func keepsAllItsWorkersBusyAndNoOthers() async throws {
        let crowd = Crowd(workers: 3, tasks: .drawn(in: 9...12))
        let outcome = try await play(crowd)
        #expect(
            outcome == Crowd.Outcome(atOnce: 3, processes: 3, callerWorked: false),
            """
            \(said(
                en: """
                    A pool of 3 workers did \(crowd.tasks) tasks: up to \(outcome.atOnce) at \
                    once, in \(outcome.processes) processes\
                    \(outcome.callerWorked ? ", the caller's own among them" : "").
                    """,
                zh: """
                    3 个工作进程的进程池做了 \(crowd.tasks) 个任务：最多同时做 \(outcome.atOnce) 个，\
                    一共用了 \(outcome.processes) 个进程\
                    \(outcome.callerWorked ? "，其中包括调用者自己" : "")。
                    """
            ))
            """
        )
    }

    // Forced: the first task ends only when all the others are done.
    @Test func givesAFreeWorkerTheNextTask() async throws {
        let dawdler = Dawdler(workers: 2, tasks: .drawn(in: 6...9))
        let done = try await play(dawdler).done
        #expect(
            done == dawdler.tasks - 1,
            """
            \(said(
                en: """
                    One of 2 workers was held at the first task. Of the other \
                    \(dawdler.tasks - 1) tasks \(done) were done meanwhile; the others waited \
                    though a worker was free.
                    """,
                zh: """
                    两个工作进程中的一个停在第一个任务上。其余 \(dawdler.tasks - 1) 个任务，其间只做完了 \
                    \(done) 个；明明有空闲的工作进程，剩下的却在等。
                    """
            ))
            """
        )
    }

    // Forced: the last task is held until the results before it have been given.
    @Test func givesEachResultOfImapAsSoonAsItIsThere() async throws {
        let inputs = (1...4).map { "\($0)-\(Int.drawn(in: 100...999))" }
        let answers = inputs.map { Answer(value: $0) }
        let outcome = try await play(Lazily(inputs: inputs))
        #expect(
            outcome
                == Lazily.Outcome(
                    early: Array(answers.dropLast()),
                    lastBegan: true,
                    gaveUp: false,
                    late: Array(answers.suffix(1))
                ),
            """
            \(said(
                en: """
                    imap(\(inputs)): the last task was held. Before it came \
                    \(outcome.early.listed)\
                    \(outcome.gaveUp ? ", but only when it had given up" : ""); the last task \
                    \(outcome.lastBegan ? "had begun" : "had not begun") by then. Then came \
                    \(outcome.late.listed).
                    """,
                zh: """
                    imap(\(inputs))：最后一个任务被卡住。它之前给出了 \(outcome.early.listed)\
                    \(outcome.gaveUp ? "（等到它放弃之后才给出）" : "")，此时最后一个任务\
                    \(outcome.lastBegan ? "已经开始" : "还没有开始")；之后给出了 \
                    \(outcome.late.listed)。
                    """
            ))
            """
        )
    }

    @Test func tellsWhichTaskThrew() async throws {
        let inputs = ["a", "throw", "b", "throw", "c"].inDrawnOrder()
        let outcome = try await play(Mishaps(workers: 2, inputs: inputs))
        let thrown = Answer(error: #"workFailed("mishap")"#)
        #expect(
            outcome
                == Mishaps.Outcome(
                    results: inputs.map { $0 == "throw" ? thrown : Answer(value: $0) },
                    mapped: thrown,
                    atOnce: 2
                ),
            "\(outcome.told(inputs))"
        )
    }

    // Forced: the task is held until the time is over.
    @Test func givesUpWaitingButNotTheResult() async throws {
        let impatient = Impatient(
            input: "\(Int.drawn(in: 100...999))",
            milliseconds: .drawn(in: 0...50)
        )
        let value = Answer(value: impatient.input)
        let outcome = try await play(impatient)
        let waited = Double(outcome.waited) / 1000
        #expect(
            outcome
                == Impatient.Outcome(
                    wasReady: false,
                    sleeps: outcome.sleeps,
                    early: Answer(error: "timedOut"),
                    waited: outcome.waited,
                    gaveUp: false,
                    late: value,
                    isReady: true,
                    again: value
                ) && waited >= Double(impatient.milliseconds),
            """
            \(said(
                en: """
                    A task was held. isReady was \(outcome.wasReady); get(timeout: \
                    \(impatient.milliseconds) ms) gave \(outcome.early.told) after \(waited) ms. \
                    Then it was let go: get() gave \(outcome.late.told), isReady was \
                    \(outcome.isReady), a further get gave \(outcome.again.told).
                    """,
                zh: """
                    任务被卡住时，isReady 是 \(outcome.wasReady)，get(timeout: \
                    \(impatient.milliseconds) ms) 在 \(waited) ms 后的结果是 \(outcome.early.told)。\
                    放行之后，get() 的结果是 \(outcome.late.told)，isReady 是 \(outcome.isReady)，再次 \
                    get 的结果是 \(outcome.again.told)。
                    """
            ))
            """
        )
        #expect(
            outcome.sleeps < 50,
            """
            \(said(
                en: """
                    A task was held. The caller asked isReady 100 times and slept \
                    \(outcome.sleeps) times meanwhile; isReady is not to wait.
                    """,
                zh: """
                    任务被卡住时，调用者查询了 100 次 isReady，其间睡眠了 \(outcome.sleeps) 次；\
                    isReady 不应等待。
                    """
            ))
            """
        )
    }
}

extension Mishaps.Outcome {
    /// What happened, for the learner.
    func told(_ inputs: [String]) -> String {
        said(
            en: """
                The tasks were \(inputs). Asked for one by one they gave \(results.listed); map \
                over them gave \(mapped.told); afterwards \(atOnce) of 2 workers ran at once.
                """,
            zh: """
                任务是 \(inputs)。逐个提交的结果是 \(results.listed)；用 map 的结果是 \(mapped.told)；\
                此后 2 个工作进程中能同时工作的有 \(atOnce) 个。
                """
        )
    }
}
