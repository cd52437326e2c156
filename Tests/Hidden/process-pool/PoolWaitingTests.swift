import Referee
import Testing

@testable import ProcessPoolScenarios

struct PoolWaitingTests {
    // Forced: one task ends only when the caller sleeps, another before the caller asks.
    @Test func givesAResultThatComesInTime() async throws {
        let inputs = (1...2).map { "\($0)-\(Int.drawn(in: 100...999))" }
        let outcome = try await play(InTime(inputs: inputs))
        #expect(
            outcome
                == InTime.Outcome(
                    waitedFor: Answer(value: inputs[0]),
                    slept: true,
                    here: Answer(value: inputs[1])
                ),
            """
            \(said(
                en: """
                    get(timeout: 60 s) for a task that ends while the caller waits gave \
                    \(outcome.waitedFor.told) instead of \(inputs[0])\
                    \(outcome.slept ? "" : "; the caller did not sleep meanwhile"). \
                    get(timeout: 0) for a task whose worker had answered gave \
                    \(outcome.here.told) instead of \(inputs[1]).
                    """,
                zh: """
                    任务在调用者等待时结束，get(timeout: 60 s) 的结果是 \(outcome.waitedFor.told)，应为 \
                    \(inputs[0])\(outcome.slept ? "" : "；其间调用者没有睡眠")。工作进程已经答复的任务，\
                    get(timeout: 0) 的结果是 \(outcome.here.told)，应为 \(inputs[1])。
                    """
            ))
            """
        )
    }

    @Test func isReadySometimeForWhoOnlyAsks() async throws {
        let inputs = (1...3).map { "\($0)-\(Int.drawn(in: 100...999))" }
        let outcome = try await play(Asking(inputs: inputs))
        let values = inputs.map { Answer(value: $0) }
        #expect(
            outcome == Asking.Outcome(isReady: true, results: values),
            """
            \(said(
                en: """
                    A pool of 1 worker was given \(inputs). The caller asked isReady of the last \
                    one again and again and called nothing else; it \
                    \(outcome.isReady ? "came true" : "never came true"). The tasks gave \
                    \(outcome.results.listed).
                    """,
                zh: """
                    只有 1 个工作进程的进程池接受了 \(inputs)。调用者只反复查询最后一个任务的 isReady，\
                    不调用别的；它\(outcome.isReady ? "变成了 true" : "始终不是 true")。各任务的结果是 \
                    \(outcome.results.listed)。
                    """
            ))
            """
        )
    }
}
