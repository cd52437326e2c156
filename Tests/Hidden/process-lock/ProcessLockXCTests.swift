import PlayWire
import Referee
import XCTest

@testable import ProcessLockScenarios

final class ProcessLockXCTests: XCTestCase {
    func testTellsTheNextHolderThatOneDied() async throws {
        try await check([
            [.returns, .exits, .returns, .returns],
            [.returns, .isKilled, .returns, .returns],
        ])
    }

    func testTellsEveryHolderUntilABodyReturns() async throws {
        try await check([
            [.throwsError, .isKilled, .throwsError, .returns, .returns],
            [.exits, .isKilled, .throwsError, .exits, .returns, .throwsError, .returns],
        ])
    }

    func testTellsHoldersThatMeet() async throws {
        let crowds: [[Succession.Departure]] = [
            [.returns, .exits, .returns], [.exits, .throwsError, .returns],
        ]
        for holders in crowds {
            let explored = try await explore(Crowding(holders: holders))
            try explored.judge(expectingLeftovers: true) { outcome in
                let right = expected(outcome.order.map { holders[$0] })
                let found = outcome.order.map { outcome.found[$0] }
                guard outcome.order.count == holders.count, found == right, outcome.inside == 1
                else { return saidOfCrowd(holders, outcome) }
                return nil
            }
        }
    }

    // Forced: the holder is killed when the other process sleeps in its call.
    func testWakesAWaiterWhenTheHolderDies() async throws {
        let found = try await play(Widowed()).found
        XCTAssertEqual(
            found,
            [.abandoned, .clean],
            said(
                en: """
                    The holder was killed while another process waited. The waiting one: \
                    \(found[0].english). The next one: \(found[1].english).
                    """,
                zh: """
                    持锁的进程被杀死时，另一个进程正在等锁。等锁的进程\(found[0].chinese)。\
                    再下一个进程\(found[1].chinese)。
                    """
            )
        )
    }

    func testRefusesReentry() async throws {
        let outcome = try await play(Reentering())
        XCTAssertEqual(
            outcome,
            Reentering.Outcome(inner: .refused, returned: true, overlapped: false, then: .clean),
            said(
                en: """
                    withLock was called inside its own body: \(outcome.inner.english). The outer \
                    call \(outcome.returned ? "returned" : "did not return"); another process \
                    \(outcome.overlapped ? "got in meanwhile" : "stayed outside meanwhile") and \
                    then: \(outcome.then.english).
                    """,
                zh: """
                    在 withLock 的闭包里又调用了 withLock：\(outcome.inner.chinese)。外层调用\
                    \(outcome.returned ? "返回了" : "没有返回")；其间另一个进程\
                    \(outcome.overlapped ? "进入了锁内" : "留在锁外")，之后它\(outcome.then.chinese)。
                    """
            )
        )
    }

    // Forced: the child asks while its parent is inside, and is seen to come to rest.
    func testMakesAChildForkedInsideWait() async throws {
        let outcome = try await play(ForkingInside())
        XCTAssertEqual(
            outcome,
            ForkingInside.Outcome(overlapped: false, then: .clean),
            said(
                en: """
                    A child was forked inside the body and asked for the lock. It \
                    \(outcome.overlapped ? "got in beside its parent" : "stayed outside"); after \
                    the parent had left: \(outcome.then.english).
                    """,
                zh: """
                    在锁内 fork 出的子进程去取锁：父进程离开之前，它\
                    \(outcome.overlapped ? "也进入了锁内" : "留在锁外")；父进程离开之后，它\
                    \(outcome.then.chinese)。
                    """
            )
        )
    }

    /// Plays successions side by side, so that a lock that nobody gets is waited for once.
    private func check(
        _ successions: [[Succession.Departure]],
        file: StaticString = #filePath,
        line: UInt = #line
    ) async throws {
        let played = try await withThrowingTaskGroup { group in
            for (index, holders) in successions.enumerated() {
                group.addTask { (index, try await play(Succession(holders: holders)).found) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for (index, holders) in successions.enumerated() {
            check(holders, found: played[index] ?? [], file: file, line: line)
        }
    }

    /// Compares what holders found with what those before them left.
    private func check(
        _ holders: [Succession.Departure],
        found: [Finding],
        file: StaticString,
        line: UInt
    ) {
        var isWhole = true
        let expected = holders.map { departure -> Finding in
            defer {
                switch departure {
                case .returns: isWhole = true
                case .throwsError: break
                case .exits, .isKilled: isWhole = false
                }
            }
            return isWhole ? .clean : .abandoned
        }
        XCTAssertEqual(
            found,
            expected,
            said(
                en: """
                    Holders left the lock one after the other like this: \
                    \(holders.map(\.rawValue)). They found: \(found.map(\.english)).
                    """,
                zh: """
                    先后持锁的进程依次这样离开：\(holders.map(\.rawValue))。它们进来时的情形依次是：\
                    \(found.map(\.chinese))。
                    """
            ),
            file: file,
            line: line
        )
    }
}

/// What holders find that get inside in an order.
func expected(_ holders: [Succession.Departure]) -> [Finding] {
    var isWhole = true
    return holders.map { departure in
        defer {
            switch departure {
            case .returns: isWhole = true
            case .throwsError: break
            case .exits, .isKilled: isWhole = false
            }
        }
        return isWhole ? .clean : .abandoned
    }
}

func saidOfCrowd(_ holders: [Succession.Departure], _ outcome: Crowding.Outcome) -> String {
    let others = holders.indices.filter { !outcome.order.contains($0) }
    let order = outcome.order + others
    return said(
        en: """
            Processes asked for the lock side by side. In the order in which they got in, \
            they left it like this: \(order.map { holders[$0].rawValue }). They found: \
            \(order.map { outcome.found[$0].english }). Up to \(outcome.inside) were inside at \
            once.
            """,
        zh: """
            几个进程同时去取锁。按进入锁内的先后，它们依次这样离开：\
            \(order.map { holders[$0].rawValue })；进来时的情形依次是：\
            \(order.map { outcome.found[$0].chinese })。同时在锁内的最多有 \(outcome.inside) 个。
            """
    )
}

extension Finding {
    /// For messages: what a process met with.
    var english: String {
        switch self {
        case .clean: "got in and was told clean"
        case .abandoned: "got in and was told abandoned"
        case .refused: "was turned away with alreadyHeld"
        case .failed: "was turned away with another error"
        case .stuck: "never got in"
        }
    }

    /// The same in Chinese, as a predicate.
    var chinese: String {
        switch self {
        case .clean: "进入了锁内，得知 clean"
        case .abandoned: "进入了锁内，得知 abandoned"
        case .refused: "被 alreadyHeld 拒绝"
        case .failed: "被别的错误拒绝"
        case .stuck: "一直没能进入"
        }
    }
}
