import Glibc
import Referee
import Testing

@testable import StartAndJoinScenarios

struct StartAndJoinTests {
    // Forced: no task returns before all have begun.
    @Test func startsEveryTaskBeforeItWaits() async throws {
        let together = Together(tasks: .drawn(in: 3...5))
        let begun = try await play(together).begun
        #expect(
            begun == together.tasks,
            """
            \(said(
                en: "Of \(together.tasks) tasks only \(begun) had begun when the first returned.",
                zh: "共 \(together.tasks) 个任务，第一个返回时只有 \(begun) 个已经开始。"
            ))
            """
        )
    }

    // Forced: the last task ends first, the first one last, each while the parent sleeps.
    @Test func returnsEndingsInTheOrderOfTheTasks() async throws {
        let codes = (0..<4).map { Int32($0 * 50 + .drawn(in: 0..<50)) }.inDrawnOrder()
        let endings = try await play(LastOneFirst(codes: codes)).endings
        #expect(
            endings == codes.map { Ended(code: $0) },
            """
            \(said(
                en: """
                    The tasks returned \(codes), the last one first; runAll returned \
                    \(endings.listed).
                    """,
                zh: "各任务依次返回 \(codes)，最后一个最先结束；runAll 的结果却是 \(endings.listed)。"
            ))
            """
        )
    }

    @Test func keepsTheChildInsideItsTask() async throws {
        let processes = try await play(ComingBack(tasks: .drawn(in: 2...3))).processes
        #expect(
            processes == 1,
            """
            \(said(
                en: "\(processes) processes came back from runAll instead of one.",
                zh: "从 runAll 返回的进程有 \(processes) 个，而不是 1 个。"
            ))
            """
        )
    }

    @Test func leavesNoChildBehind() async throws {
        let tidying = Tidying(calls: .drawn(in: 3...5))
        let left = try await play(tidying)
        #expect(
            left == Tidying.Outcome(children: 0, zombies: 0, descriptors: 0),
            """
            \(said(
                en: """
                    After \(tidying.calls) calls there are \(left.children) running children, \
                    \(left.zombies) zombies and \(left.descriptors) open descriptors too many.
                    """,
                zh: """
                    调用 \(tidying.calls) 次之后，多出 \(left.children) 个仍在运行的子进程、\
                    \(left.zombies) 个僵尸进程、\(left.descriptors) 个未关闭的描述符。
                    """
            ))
            """
        )
    }

    // Forced: the caller's own child has ended before runAll is called.
    @Test func leavesOtherChildrenAlone() async throws {
        let code = Int32.drawn(in: 3...99)
        let own = try await play(SomebodyElse(code: code)).own
        #expect(
            own == code,
            """
            \(said(
                en: """
                    The caller had a child of its own (exit code \(code)). After runAll its \
                    waitpid got \(own.map { "\($0)" } ?? "nothing: somebody had reaped it").
                    """,
                zh: """
                    调用者自己另有一个子进程（退出码 \(code)）。runAll 之后，它用 waitpid 得到的是\
                    \(own.map { " \($0)" } ?? "：什么也没有，已经被别人回收了")。
                    """
            ))
            """
        )
    }
}
