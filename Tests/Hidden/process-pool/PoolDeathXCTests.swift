import Glibc
import Referee
import XCTest

@testable import ProcessPoolScenarios

final class PoolDeathXCTests: XCTestCase {
    // Forced: the worker has filled its socket and sleeps when it is killed.
    func testGivesNoPartOfAResult() async throws {
        let cut = CutShort(
            size: .drawn(in: 1_000_000...2_000_000),
            input: "\(Int.drawn(in: 100...999))"
        )
        let outcome = try await play(cut)
        // Who reads without being asked may have had all of it.
        let isTold = [Answer(error: "workerDied"), Answer(value: "\(cut.size)")]
            .contains(outcome.result)
        XCTAssertTrue(
            isTold && outcome.next == Answer(value: cut.input),
            said(
                en: """
                    The only worker was killed while it sent a result of \(cut.size) bytes. The \
                    task gave \(outcome.result.told) instead of workerDied, a later one, \
                    \(cut.input), gave \(outcome.next.told).
                    """,
                zh: """
                    唯一的工作进程在发送 \(cut.size) 字节的结果时被杀死。这个任务得到 \
                    \(outcome.result.told)，应为 workerDied；之后的任务 \(cut.input) 得到 \
                    \(outcome.next.told)。
                    """
            )
        )
    }

    // Forced: no call of fork succeeds while the workers die, and the deaths come first.
    func testGoesOnWithTheWorkersThatAreLeft() async throws {
        let inputs = (1...3).map { "task \($0)-\(Int.drawn(in: 100...999))" }
        let died = Answer(error: "workerDied")
        let failed = Answer(error: "failed(code: \(EAGAIN))")
        for deaths in 1...2 {
            let understaffed = Understaffed(workers: 2, deaths: deaths, inputs: inputs)
            let outcome = try await play(understaffed, within: .seconds(5))
            let isAnyoneLeft = deaths < 2
            let results = inputs.map { isAnyoneLeft ? Answer(value: $0) : failed }
            XCTAssertEqual(
                outcome,
                Understaffed.Outcome(
                    deadly: Array(repeating: died, count: deaths),
                    results: results,
                    later: isAnyoneLeft ? Answer(value: "later") : failed,
                    atLast: Answer(value: "at last"),
                    again: results
                ),
                said(
                    en: """
                        \(deaths) of 2 workers died at their tasks while fork failed with EAGAIN \
                        (\(EAGAIN)); these gave \(outcome.deadly.listed). The tasks behind them, \
                        \(inputs), gave \(outcome.results.listed), one afterwards, “later”, gave \
                        \(outcome.later.told). When fork succeeded again, “at last” gave \
                        \(outcome.atLast.told), and the tasks before gave \(outcome.again.listed).
                        """,
                    zh: """
                        2 个工作进程中有 \(deaths) 个在执行任务时死亡，其间 fork 以 EAGAIN（\(EAGAIN)）\
                        失败；这些任务得到 \(outcome.deadly.listed)。后面的任务 \(inputs) 得到 \
                        \(outcome.results.listed)，之后的任务“later”得到 \(outcome.later.told)。\
                        fork 恢复正常后，“at last”得到 \(outcome.atLast.told)，再次询问之前的任务得到 \
                        \(outcome.again.listed)。
                        """
                )
            )
        }
    }
}
