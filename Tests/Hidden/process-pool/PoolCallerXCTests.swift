import Glibc
import Referee
import XCTest

@testable import ProcessPoolScenarios

final class PoolCallerXCTests: XCTestCase {
    // Forced: the worker is stopped, and each signal comes when the caller sleeps in the call.
    func testGoesOnAfterSignals() async throws {
        for call in Interrupted.Call.allCases {
            let size = Int.drawn(in: 1_000_000...2_000_000)
            let interrupted = Interrupted(call: call, signals: 3, size: size)
            let outcome = try await play(interrupted, within: .seconds(5))
            let right: Answer
            switch call {
            case .sending, .receiving: right = Answer(value: "\(size)")
            case .waiting: right = Answer(value: "1")
            case .joining: right = Answer()
            }
            XCTAssertEqual(
                outcome,
                Interrupted.Outcome(
                    result: right,
                    isSameWorker: true,
                    deadly: call == .joining
                        ? Answer(value: "") : Answer(error: "workerDied"),
                    left: .nothing,
                    gaveUp: false
                ),
                outcome.told(call, right: right)
            )
        }
    }

    // Forced: what is printed into a file stays in a buffer until somebody flushes it.
    func testPrintsEveryLineOnce() async throws {
        let number = Int.drawn(in: 100...999)
        let printing = Printing(
            firstLine: "before the pool \(number)",
            secondLine: "before a death \(number)",
            taskLines: (1...4).map { "task \($0) \(number)" }
        )
        let output = try await Referee.perform(printing).standardOutput
        let lines = output.split(separator: "\n").map(String.init)
        XCTAssertEqual(
            lines.sorted(),
            ([printing.firstLine, printing.secondLine] + printing.taskLines).sorted(),
            said(
                en: """
                    The caller printed a line before it made a pool and one before a worker died, \
                    then each of 4 tasks printed a line; the pool was joined. The output was: \
                    \(lines)
                    """,
                zh: """
                    调用者在创建进程池之前打印了一行，在一个工作进程死亡之前又打印了一行；随后 4 个任务各打印\
                    一行，最后 join。实际输出是：\(lines)
                    """
            )
        )
    }

    func testLetsOtherProgramsInheritNothing() async throws {
        let outcome = try await play(Inheriting(workers: 2))
        XCTAssertTrue(
            outcome.fromCaller <= 0 && outcome.fromWorker <= 0,
            said(
                en: """
                    A program that the caller of a pool starts would inherit \(outcome.fromCaller) \
                    descriptors of the pool, one that a task starts \(outcome.fromWorker). Whoever \
                    holds a worker's connection keeps its end from being noticed.
                    """,
                zh: """
                    使用进程池的进程启动另一个程序时，会让它继承进程池的 \(outcome.fromCaller) 个描述符；\
                    任务启动程序时则是 \(outcome.fromWorker) 个。只要还有谁持有与工作进程的连接，就察觉不到\
                    它的结束。
                    """
            )
        )
    }

    // Forced: what is opened after the pool's end gets the numbers of its descriptors.
    func testClosesNothingOfOthers() async throws {
        for how in [Afterwards.Way.joins, .terminates] {
            let closed = try await play(Afterwards(how: how)).closed
            XCTAssertEqual(
                closed,
                0,
                said(
                    en: """
                        A pool was \(how == .joins ? "joined" : "terminated"), then the caller \
                        opened 8 descriptors. When the pool was terminated again and dropped, it \
                        closed \(closed) of them.
                        """,
                    zh: """
                        进程池\(how == .joins ? " join" : "终止")之后，调用者打开了 8 个描述符。进程池\
                        再次终止并被释放时，关闭了其中 \(closed) 个。
                        """
                )
            )
        }
    }
}

extension Interrupted.Outcome {
    /// What happened, for the learner.
    fileprivate func told(_ call: Interrupted.Call, right: Answer) -> String {
        let words: (en: String, zh: String) =
            switch call {
            case .sending: ("handed in a large input", "在提交很大的输入")
            case .waiting: ("waited in get(timeout: 60 s)", "在 get(timeout: 60 s) 中等待")
            case .receiving: ("received a large result", "在接收很大的结果")
            case .joining: ("waited in join()", "在 join() 中等待")
            }
        // Nothing is asked for in a join.
        let tasks: (en: String, zh: String) =
            call == .joining
            ? ("", "")
            : (
                """
                 The task, which is to give \(right.told), gave \(result.told)\
                \(isSameWorker ? "" : ", by another worker although none had died"). One that kills \
                its worker, which is to give workerDied, gave \(deadly.told) then.
                """,
                """
                任务应得到 \(right.told)，实际是 \(result.told)\
                \(isSameWorker ? "" : "，而且换了工作进程，尽管没有谁死亡")。随后杀死工作进程的任务应得到 \
                workerDied，实际是 \(deadly.told)。
                """
            )
        return said(
            en: """
                The caller handled signals while it \(words.en).\(tasks.en) join() left \
                \(left.english)\(gaveUp ? ". The caller did not sleep in the call" : "").
                """,
            zh: """
                调用者\(words.zh)时处理了几个信号。\(tasks.zh)join() 之后留下\(left.chinese)\
                \(gaveUp ? "。调用者在调用中没有睡眠" : "")。
                """
        )
    }
}
