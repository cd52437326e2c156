import Glibc
import Referee
import XCTest

@testable import ProcessPoolScenarios

final class ProcessPoolXCTests: XCTestCase {
    func testCarriesLargeInputsAndResults() async throws {
        let sizes = (0..<6).map { _ in Int.drawn(in: 150_000...300_000) } + [0, 1]
        let carrying = Carrying(workers: 2, sizes: sizes)
        let results = try await play(carrying, within: .seconds(5)).sizes
        XCTAssertEqual(
            results,
            sizes.map { 2 * $0 },
            said(
                en: """
                    Inputs of \(sizes) bytes came back doubled, as \(results) bytes (-1: not the \
                    bytes that were sent).
                    """,
                zh: "输入的字节数是 \(sizes)，结果应为两倍，实际是 \(results)（-1 表示内容不对）。"
            )
        )
    }

    func testOutlivesAWorkerThatDiesAtATask() async throws {
        for death in ["kill", "exit"] {
            let inputs = ["a", death, "b", death, death, "c"].inDrawnOrder()
            let died = Answer(error: "workerDied")
            let outcome = try await play(
                Mishaps(workers: 2, inputs: inputs),
                within: .seconds(5)
            )
            XCTAssertEqual(
                outcome,
                Mishaps.Outcome(
                    results: inputs.map { $0 == death ? died : Answer(value: $0) },
                    mapped: died,
                    atOnce: 2
                ),
                outcome.told(inputs)
            )
        }
    }

    // Forced: the workers have ended before the next task is asked for.
    func testOutlivesWorkersThatDieIdle() async throws {
        for killed in 1...2 {
            let inputs = (1...3).map { "\($0)-\(Int.drawn(in: 100...999))" }
            let deaths = IdleDeaths(workers: 2, killed: killed, inputs: inputs)
            let results = try await play(deaths).results
            XCTAssertEqual(
                results,
                inputs.map { Answer(value: $0) },
                said(
                    en: """
                        Of 2 idle workers \(killed) were killed. The next tasks, \(inputs), then \
                        gave \(results.listed).
                        """,
                    zh: """
                        2 个空闲的工作进程中有 \(killed) 个被杀死。随后的任务 \(inputs) 得到 \
                        \(results.listed)。
                        """
                )
            )
        }
    }

    // Forced: the tasks are held until join has thrown.
    func testClosesAndJoins() async throws {
        let inputs = (1...5).map { "\($0)-\(Int.drawn(in: 100...999))" }
        let outcome = try await play(Closing(inputs: inputs), within: .seconds(5))
        XCTAssertEqual(
            outcome,
            Closing.Outcome(
                joinedOpen: Answer(error: "stillOpen"),
                gaveUp: false,
                refusals: Array(repeating: Answer(error: "closed"), count: 3),
                results: inputs.map { Answer(value: $0) },
                left: .nothing
            ),
            said(
                en: """
                    join() of the open pool gave \(outcome.joinedOpen.told)\
                    \(outcome.gaveUp ? ", but waited for the tasks" : ""). After close(), \
                    applyAsync, map and imap gave \(outcome.refusals.listed). The tasks asked for \
                    before, \(inputs), gave \(outcome.results.listed). join() left \
                    \(outcome.left.english).
                    """,
                zh: """
                    未关闭时 join() 的结果是 \(outcome.joinedOpen.told)\
                    \(outcome.gaveUp ? "，却先等待了任务" : "")。close() 之后，applyAsync、\
                    map、imap 的结果依次是 \(outcome.refusals.listed)。此前交给它的任务 \(inputs) 得到 \
                    \(outcome.results.listed)。join() 之后留下\(outcome.left.chinese)。
                    """
            )
        )
    }

    // Forced: every worker is at a task that does not end and ignores SIGTERM.
    func testEndsItsWorkersWhenItIsTerminatedOrDropped() async throws {
        for (how, killed) in [(Ending.Way.terminates, 0), (.isDropped, 0), (.terminates, 1)] {
            let ending = Ending(how: how, workers: 2, killed: killed, tasks: 4)
            let outcome = try await play(ending, within: .seconds(5))
            let ways = [Answer(error: "terminated"), Answer(error: "workerDied")]
            // A death may have been noticed before.
            let dead = outcome.results.first { killed == 1 && ways.contains($0) } ?? ways[0]
            XCTAssertEqual(
                outcome,
                Ending.Outcome(
                    left: .nothing,
                    gaveUp: false,
                    results: [dead] + Array(repeating: ways[0], count: 3),
                    refusal: how == .terminates ? Answer(error: "closed") : nil
                ),
                said(
                    en: """
                        2 workers and 4 tasks that do not end\
                        \(killed == 1 ? "; a worker was killed" : ""). The pool was \
                        \(how == .terminates ? "terminated" : "dropped"), and left \
                        \(outcome.left.english)\
                        \(outcome.gaveUp ? ", once a task had given up by itself" : ""). The tasks \
                        gave \(outcome.results.listed)\
                        \(outcome.refusal.map { ", a later one \($0.told)" } ?? "").
                        """,
                    zh: """
                        2 个工作进程，4 个不会结束的任务\
                        \(killed == 1 ? "，其中一个工作进程被杀死" : "")。进程池\
                        \(how == .terminates ? "执行 terminate() 之后" : "被释放之后")，留下\
                        \(outcome.left.chinese)\
                        \(outcome.gaveUp ? "，而且是等到任务自己放弃之后" : "")。各任务的结果是 \
                        \(outcome.results.listed)\
                        \(outcome.refusal.map { "，之后的任务得到 \($0.told)" } ?? "")。
                        """
                )
            )
        }
    }

    func testOutlivesAWorkerThatIsKilledAtAnyMoment() async throws {
        let input = "\(Int.drawn(in: 100...999))"
        let right = Answer(value: input)
        try await explore(Killing(input: input), preemptions: 1).judge { outcome in
            let isTold = outcome.hit == right || outcome.hit == Answer(error: "workerDied")
            guard !isTold || outcome.next != right else { return nil }
            return said(
                en: """
                    The only worker, which returns its input, was killed by another process. The \
                    task \(input) then gave \(outcome.hit.told) instead of \(input) or \
                    workerDied, and a later one, for a new worker, gave \(outcome.next.told).
                    """,
                zh: """
                    唯一的工作进程原样返回输入，它被另一个进程杀死。任务 \(input) 得到 \
                    \(outcome.hit.told)，应为 \(input) 或 workerDied；之后交给新工作进程的任务得到 \
                    \(outcome.next.told)。
                    """
            )
        }
    }

    func testEndsItsWorkersAtAnyMoment() async throws {
        let inputs = (1...2).map { "\($0)-\(Int.drawn(in: 100...999))" }
        try await explore(Stopping(inputs: inputs), preemptions: 1).judge { outcome in
            let terminated = Answer(error: "terminated")
            let areTold = zip(outcome.results, inputs).allSatisfy { result, input in
                result == terminated || result == Answer(value: input)
            }
            guard !areTold || outcome.refusal != Answer(error: "closed") else { return nil }
            return said(
                en: """
                    A pool whose work is to return its input was given \(inputs) and terminated. \
                    The tasks gave \(outcome.results.listed), a later one \(outcome.refusal.told).
                    """,
                zh: """
                    任务是原样返回输入的进程池接受 \(inputs) 之后执行 terminate()。各任务得到 \
                    \(outcome.results.listed)，之后的任务得到 \(outcome.refusal.told)。
                    """
            )
        }
    }

    func testLetsNoWorkerOutliveTheParent() async throws {
        let outcome = try await play(Orphans(workers: 2))
        XCTAssertEqual(
            outcome,
            Orphans.Outcome(worked: 2, alive: 0),
            said(
                en: """
                    The process that had the pool was killed; of its \(outcome.worked) workers \
                    \(outcome.alive) lived on.
                    """,
                zh: """
                    拥有进程池的进程被杀死之后，它的 \(outcome.worked) 个工作进程中还有 \
                    \(outcome.alive) 个活着。
                    """
            )
        )
    }

    // Forced: the call of fork that fails is chosen.
    func testEndsTheStartedWorkersWhenOneCannotBeStarted() async throws {
        let half = HalfStarted(workers: 4, started: .drawn(in: 1...3))
        let outcome = try await play(half)
        XCTAssertEqual(
            outcome,
            HalfStarted.Outcome(thrown: Answer(error: "failed(code: \(EAGAIN))"), left: .nothing),
            said(
                en: """
                    fork failed with EAGAIN (\(EAGAIN)) after \(half.started) workers. Pool.init \
                    gave \(outcome.thrown.told) and left \(outcome.left.english).
                    """,
                zh: """
                    启动 \(half.started) 个工作进程之后，fork 以 EAGAIN（\(EAGAIN)）失败。Pool.init 的\
                    结果是 \(outcome.thrown.told)，留下\(outcome.left.chinese)。
                    """
            )
        )
    }
}
