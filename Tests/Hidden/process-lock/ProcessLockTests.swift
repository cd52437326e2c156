import Referee
import Testing

@testable import ProcessLockScenarios

struct ProcessLockTests {
    // Forced: the second process asks while the first is inside, and is seen to come to rest.
    @Test func letsOneProcessInAtATime() async throws {
        let outcome = try await play(Meeting())
        #expect(
            !outcome.overlapped,
            """
            \(said(
                en: "A second process got inside while the first was still there.",
                zh: "第一个进程还在锁内，第二个进程就进来了。"
            ))
            """
        )
        #expect(
            outcome.then == .clean,
            """
            \(said(
                en: "After the first had left, the second: \(outcome.then.english).",
                zh: "第一个离开之后，第二个进程\(outcome.then.chinese)。"
            ))
            """
        )
    }

    @Test func sleepsWhileItWaits() async throws {
        let slept = try await play(Meeting()).slept
        #expect(
            slept,
            """
            \(said(
                en: "A process that waited for the lock was not asleep; it ran on or gave up.",
                zh: "等锁的进程没有睡眠：它一直在运行，或者放弃了。"
            ))
            """
        )
    }

    @Test func losesNoAddition() async throws {
        for adding in [Adding(processes: 2, additions: 2), Adding(processes: 3, additions: 1)] {
            let expected = adding.processes * adding.additions
            try await explore(adding).judge { outcome in
                guard outcome != Adding.Outcome(total: expected, inside: 1) else { return nil }
                return said(
                    en: """
                        \(adding.processes) processes added 1 each \(adding.additions) times under \
                        the lock. The sum is \(outcome.total) instead of \(expected); up to \
                        \(outcome.inside) were inside at once.
                        """,
                    zh: """
                        \(adding.processes) 个进程各在锁内加 1，每个 \(adding.additions) 次。总和是 \
                        \(outcome.total)，应为 \(expected)；同时在锁内的最多有 \(outcome.inside) 个。
                        """
                )
            }
        }
    }

    @Test func releasesWhenTheBodyThrows() async throws {
        let number = Int.drawn(in: 1...99)
        let outcome = try await play(Throwing(number: number))
        #expect(
            outcome == Throwing.Outcome(number: number, same: .clean, other: .clean),
            """
            \(said(
                en: """
                    The body threw error \(number); out came \
                    \(outcome.number.map { "\($0)" } ?? "none"). Then another process: \
                    \(outcome.other.english); the same process: \(outcome.same.english).
                    """,
                zh: """
                    锁内抛出了错误 \(number)，传出来的是\
                    \(outcome.number.map { " \($0)" } ?? "：没有")。此后另一个进程\
                    \(outcome.other.chinese)；同一进程\(outcome.same.chinese)。
                    """
            ))
            """
        )
    }

    @Test func livesOnWhenAChildLetsGo() async throws {
        let found = try await play(LettingGo()).found
        #expect(
            found == [.clean, .clean],
            """
            \(said(
                en: """
                    A child dropped its copy of the lock. Then \
                    \(found.map(\.english).joined(separator: "; ")).
                    """,
                zh: "一个子进程丢弃了它那份锁。此后：\(found.map(\.chinese).joined(separator: "；"))。"
            ))
            """
        )
    }

    @Test func leavesNothingBehind() async throws {
        let discarding = Discarding(locks: .drawn(in: 5...9))
        let left = try await play(discarding)
        #expect(
            left == Discarding.Outcome(descriptors: 0, sharedMappings: 0),
            """
            \(said(
                en: """
                    After \(discarding.locks) locks were dropped there are \
                    \(left.sharedMappings) shared mappings and \(left.descriptors) descriptors \
                    too many.
                    """,
                zh: """
                    丢弃 \(discarding.locks) 把锁之后，多出 \(left.sharedMappings) 处共享映射、\
                    \(left.descriptors) 个未关闭的描述符。
                    """
            ))
            """
        )
    }
}
