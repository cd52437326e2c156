import Referee
import XCTest

@testable import AtomicCounterScenarios

final class AtomicCounterXCTests: XCTestCase {
    // Sharing decides here, whatever the schedule; lost increments are found by interruption.
    func testCountsAcrossProcesses() async throws {
        let crowd = Crowd(processes: 4, callsOfEach: .drawn(in: 100...200), call: .increment)
        let outcome = try await play(crowd)
        let total = crowd.processes * crowd.callsOfEach
        XCTAssertEqual(
            outcome.value,
            total,
            said(
                en: "\(crowd.processes) processes called increment() \(crowd.callsOfEach) times "
                    + "each; the parent then read \(outcome.value).",
                zh: "\(crowd.processes) 个进程各调用了 \(crowd.callsOfEach) 次 increment()，"
                    + "之后父进程读到 \(outcome.value)。"
            )
        )
    }

    func testReturnsEachCountOnceAcrossProcesses() async throws {
        let crowd = Crowd(processes: 3, callsOfEach: .drawn(in: 50...80), call: .increment)
        let times = try await play(crowd).timesReturned
        let right = [0] + [Int](repeating: 1, count: times.count - 1)
        let wrong = zip(times, right).enumerated().first { $0.element.0 != $0.element.1 }
        XCTAssertEqual(
            times,
            right,
            said(
                en: "\(wrong?.element.0 ?? 0) calls of increment() returned "
                    + "\(wrong?.offset ?? 0), in \(crowd.processes) processes together.",
                zh: "\(crowd.processes) 个进程合计有 \(wrong?.element.0 ?? 0) 次 increment() "
                    + "返回了 \(wrong?.offset ?? 0)。"
            )
        )
    }

    func testStopsAtTheLimitAcrossProcesses() async throws {
        let limit = Int.drawn(in: 20...40)
        let crowd = Crowd(processes: 3, callsOfEach: 20, call: .incrementIfBelow(limit))
        let outcome = try await play(crowd)
        XCTAssertEqual(
            [outcome.value, outcome.timesAdded],
            [limit, limit],
            said(
                en: "60 calls of incrementIfBelow(\(limit)) in 3 processes: "
                    + "\(outcome.timesAdded) answered true, and the count became "
                    + "\(outcome.value).",
                zh: "3 个进程共调用 60 次 incrementIfBelow(\(limit))：\(outcome.timesAdded) 次返回 "
                    + "true，计数变成 \(outcome.value)。"
            )
        )
    }

    func testSeesOtherProcessesIncrements() async throws {
        let relay = Relay(children: .drawn(in: 3...5))
        let outcome = try await play(relay)
        XCTAssertEqual(
            outcome,
            Relay.Outcome(
                children: Array(0..<relay.children),
                parent: Array(1...relay.children)
            ),
            said(
                en: "Each child read the count, added one and ended; the children read "
                    + "\(outcome.children), the parent after each of them \(outcome.parent).",
                zh: "每个子进程先读计数，再加一，然后结束；子进程依次读到 \(outcome.children)，"
                    + "父进程在每个子进程之后读到 \(outcome.parent)。"
            )
        )
    }

    func testNeverWaitsForAnInterruptedProcess() async throws {
        let calls: [Call] = [.increment, .incrementIfBelow(9), .value]
        let scenario = Interruption(before: 2, call: .increment, others: calls)
        var runs: [Interruption.Run] = []
        do {
            runs = try await play(scenario, within: .seconds(5))
        } catch PlayFailure.timedOut, PlayFailure.crashed {
            return XCTFail(
                said(
                    en: "A process was stopped in the middle of increment(), and the calls of "
                        + "another one never came back: it waits for the first, as with a lock.",
                    zh: "一个进程停在 increment() 中途，另一个进程的调用就再也没有返回："
                        + "它在等前一个进程，和加锁一样。"
                )
            )
        }
        XCTAssertFalse(runs.isEmpty, nothingShared)
    }

    func testLeavesNothingBehind() async throws {
        let lifetime = Lifetime(counters: .drawn(in: 3...5))
        let outcome = try await play(lifetime)
        XCTAssertEqual(
            outcome,
            Lifetime.Outcome(mappings: 0, descriptors: [], files: []),
            said(
                en: "\(lifetime.counters) counters were made and given up. Left: "
                    + "\(outcome.mappings) mappings, \(outcome.descriptors.count) descriptors, "
                    + "files \(outcome.files).",
                zh: "创建并释放了 \(lifetime.counters) 个计数器，留下 \(outcome.mappings) 个映射、"
                    + "\(outcome.descriptors.count) 个描述符，文件 \(outcome.files)。"
            )
        )
    }
}
