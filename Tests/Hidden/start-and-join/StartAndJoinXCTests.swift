import Glibc
import Referee
import XCTest

@testable import StartAndJoinScenarios

final class StartAndJoinXCTests: XCTestCase {
    func testTellsExitCodesFromSignals() async throws {
        let code = Int32.drawn(in: 2...254)
        let tasks =
            [Int32](arrayLiteral: 0, 1, code, 255).map { Ended(code: $0) }
            + [SIGKILL, SIGTERM].map { Ended(signal: $0) } + [Ended(code: 137)]
        for tasks in [tasks.inDrawnOrder(), []] {
            let endings = try await play(Leaving(tasks: tasks)).endings
            XCTAssertEqual(
                endings,
                tasks,
                said(
                    en: "The tasks ended by \(tasks.listed); runAll returned \(endings.listed).",
                    zh: "各任务的结局依次是 \(tasks.listed)；runAll 返回的却是 \(endings.listed)。"
                )
            )
        }
    }

    func testPrintsNothingTwice() async throws {
        let number = Int.drawn(in: 100...999)
        let printing = Printing(
            parentLine: "parent \(number)",
            taskLines: (0..<3).map { "task \($0) \(number)" },
            handlerLine: "exit handler \(number)"
        )
        let output = try await Referee.perform(printing).standardOutput
        let lines = output.split(separator: "\n").map(String.init)
        XCTAssertEqual(
            lines.sorted(),
            ([printing.parentLine] + printing.taskLines).sorted(),
            said(
                en: """
                    The parent printed “\(printing.parentLine)” before the call, each task one \
                    line; the parent's exit handler, which prints “\(printing.handlerLine)”, was \
                    not to run in a child. The output was: \(lines)
                    """,
                zh: """
                    父进程在调用前打印了“\(printing.parentLine)”，每个任务各打印一行；父进程的退出处理函数\
                    （会打印“\(printing.handlerLine)”）不应在子进程里运行。实际输出是：\(lines)
                    """
            )
        )
    }

    // Forced: the parent sleeps when the signal comes, and the child ends only after all signals.
    func testGoesOnWaitingAfterASignal() async throws {
        let interrupted = Interrupted(signals: 4, code: .drawn(in: 1...99))
        let outcome = try await play(interrupted)
        XCTAssertEqual(
            outcome,
            Interrupted.Outcome(endings: [Ended(code: interrupted.code)]),
            said(
                en: """
                    While runAll waited, a signal was handled, and waitpid ended with EINTR. The \
                    child then returned \(interrupted.code); runAll \(outcome.told(in: .english)).
                    """,
                zh: """
                    runAll 等待时来了一个信号，waitpid 以 EINTR 返回。子进程后来返回了 \
                    \(interrupted.code)；runAll \(outcome.told(in: .chinese))。
                    """
            )
        )
    }

    // Forced: the kernel reaps the children, so a wait that goes on has nothing to wait for.
    func testThrowsWhenThereIsNothingToWaitFor() async throws {
        let outcome = try await play(Unreaped(tasks: .drawn(in: 1...3)), within: .seconds(5))
        XCTAssertEqual(
            outcome,
            Unreaped.Outcome(thrown: ECHILD),
            said(
                en: """
                    The caller ignores SIGCHLD, so the kernel reaps its children and the wait \
                    fails with ECHILD (\(ECHILD)). runAll threw \
                    \(outcome.thrown.map { "\($0)" } ?? "nothing").
                    """,
                zh: """
                    调用者忽略了 SIGCHLD，子进程由内核回收，等待以 ECHILD（\(ECHILD)）失败。runAll \
                    抛出的错误码：\(outcome.thrown.map { "\($0)" } ?? "没有抛出")。
                    """
            )
        )
    }

    // Forced: the call of fork that fails is chosen, and the tasks do not return by themselves.
    func testEndsTheStartedChildrenWhenAForkFails() async throws {
        let failing = ForkFailing(tasks: 4, started: .drawn(in: 1...3))
        let outcome = try await play(failing)
        XCTAssertEqual(
            outcome,
            ForkFailing.Outcome(thrown: EAGAIN, children: 0, zombies: 0, ranOn: 0),
            said(
                en: """
                    fork failed with EAGAIN (\(EAGAIN)) after \(failing.started) children. runAll \
                    threw \(outcome.thrown.map { "\($0)" } ?? "nothing") and left \
                    \(outcome.children) children and \(outcome.zombies) zombies; \
                    \(outcome.ranOn) tasks ran on until they gave up. Another child of the \
                    caller's \(outcome.killedAnother ? "was killed too" : "was left alone").
                    """,
                zh: """
                    启动 \(failing.started) 个子进程之后，fork 以 EAGAIN（\(EAGAIN)）失败。runAll \
                    抛出的错误码：\(outcome.thrown.map { "\($0)" } ?? "没有抛出")；留下 \
                    \(outcome.children) 个子进程、\(outcome.zombies) 个僵尸进程；有 \
                    \(outcome.ranOn) 个任务一直运行到自己放弃为止。调用者的另一个子进程\
                    \(outcome.killedAnother ? "也被杀死了" : "没有受影响")。
                    """
            )
        )
    }
}

extension Interrupted.Outcome {
    fileprivate enum Tongue {
        case english
        case chinese
    }

    fileprivate func told(in tongue: Tongue) -> String {
        switch (tongue, thrown) {
        case (.english, let code?): "threw \(code)"
        case (.english, nil): "returned \(endings.listed)"
        case (.chinese, let code?): "抛出了 \(code)"
        case (.chinese, nil): "返回了 \(endings.listed)"
        }
    }
}
