import Gather
import Synchronization
import Testing

struct GatherTests {
    @Test func keepsTheOrderOfTheInputs() async throws {
        // The earlier an input, the longer its operation takes.
        let squares = try await gather([1, 2, 3, 4], limit: 4) { number in
            for _ in 0..<(5 - number) * 100 { await Task.yield() }
            return number * number
        }
        #expect(squares == [1, 4, 9, 16])
    }

    @Test func runsNoMoreThanTheLimit() async throws {
        let gauge = Gauge()
        let results = try await gather(Array(0..<12), limit: 3) { number in
            gauge.rise()
            defer { gauge.fall() }
            for _ in 0..<50 { await Task.yield() }
            return number
        }
        #expect(results == Array(0..<12))
        #expect(gauge.peak <= 3)
    }

    @Test func throwsWhatAnOperationThrows() async {
        await #expect(throws: Fault(gauge: 2)) {
            try await gather([1, 2, 3], limit: 1) { number in
                if number == 2 { throw Fault(gauge: 2) }
                return number
            }
        }
    }
}

/// An error of one operation.
struct Fault: Error, Equatable {
    var gauge: Int
}

/// How many operations run at one time, and the most there were.
final class Gauge: Sendable {
    private let level = Mutex((now: 0, peak: 0))

    var peak: Int { level.withLock { $0.peak } }

    func rise() {
        level.withLock { level in
            level.now += 1
            level.peak = max(level.peak, level.now)
        }
    }

    func fall() {
        level.withLock { $0.now -= 1 }
    }
}
