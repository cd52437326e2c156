// swift run gather: eight tide gauges are called, first one by one, then all
// at once, then by your gather, three at a time. One column is 25 ms.
import Gather
import Glibc
import Synchronization

let milliseconds = [200, 100, 300, 75, 150, 250, 100, 175]
let column = 25

/// The sentence in the reader's language, which LANG names.
func said(en: String, zh: String) -> String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let set = names.lazy.compactMap { getenv($0) }.map { String(cString: $0) }
    return set.first { !$0.isEmpty }?.hasPrefix("zh") == true ? zh : en
}

/// The call to a gauge that is out of order.
struct Fault: Error {
    var gauge: Int
}

/// Calls gauges and notes when each call began, when and how it ended.
final class Radio: Sendable {
    struct Call {
        var began: Int
        var ended: Int?
        var mark = ""
    }

    private let calls = Mutex<[Int: Call]>([:])
    private let start = ContinuousClock.now
    private let broken: Int?

    init(broken: Int? = nil) {
        self.broken = broken
    }

    private var now: Int {
        Int(start.duration(to: .now) / .milliseconds(column))
    }

    func level(of gauge: Int) async throws -> Int {
        calls.withLock { $0[gauge] = Call(began: now) }
        do {
            try await Task.sleep(for: .milliseconds(milliseconds[gauge]))
            if gauge == broken { throw Fault(gauge: gauge) }
        } catch {
            end(gauge, error is Fault ? "✗" : "▷")
            throw error
        }
        end(gauge, "")
        return 400 + milliseconds[gauge] % 90
    }

    private func end(_ gauge: Int, _ mark: String) {
        calls.withLock { calls in
            calls[gauge]?.ended = now
            calls[gauge]?.mark = mark
        }
    }

    /// One lane for each gauge.
    func draw() {
        let calls = calls.withLock { $0 }
        for gauge in milliseconds.indices {
            var lane = "  \(gauge) "
            if let call = calls[gauge] {
                let length = max(1, (call.ended ?? now) - call.began)
                lane += String(repeating: " ", count: call.began)
                lane += String(repeating: "█", count: length) + call.mark
            }
            print(lane)
        }
        let columns = calls.values.map { $0.ended ?? now }.max() ?? 0
        print(
            said(
                en: "  \(calls.count) calls, \(columns * column) ms",
                zh: "  \(calls.count) 次呼叫，\(columns * column) ms"
            )
        )
    }
}

let gauges = Array(milliseconds.indices)

print(said(en: "One by one:", zh: "一个接一个："))
var radio = Radio()
for gauge in gauges { _ = try await radio.level(of: gauge) }
radio.draw()

print(said(en: "All at once:", zh: "一拥而上："))
radio = Radio()
try await withThrowingTaskGroup(of: Int.self) { [radio] group in
    for gauge in gauges {
        group.addTask { try await radio.level(of: gauge) }
    }
    try await group.waitForAll()
}
radio.draw()

print(said(en: "Your gather, limit 3:", zh: "你的 gather，limit 为 3："))
radio = Radio()
let levels = try await gather(gauges, limit: 3) { [radio] gauge in
    try await radio.level(of: gauge)
}
radio.draw()

if levels.count < gauges.count {
    print(
        said(
            en: "No gauge was called yet: gather in "
                + "22-async-await/gather/Sources is waiting for you.",
            zh: "还没有呼叫任何验潮仪：22-async-await/gather/Sources "
                + "里的 gather 正等着你来写。"
        )
    )
} else {
    print(
        said(
            en: "Your gather, and gauge 4 is out of order (✗; ▷ cancelled):",
            zh: "你的 gather，4 号验潮仪出了故障（✗；▷ 表示被取消）："
        )
    )
    radio = Radio(broken: 4)
    do {
        _ = try await gather(gauges, limit: 3) { [radio] gauge in
            try await radio.level(of: gauge)
        }
    } catch {
        print("  \(error)")
    }
    radio.draw()
}
