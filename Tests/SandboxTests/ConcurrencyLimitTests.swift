import Testing

@testable import Sandbox

@Suite struct ConcurrencyLimitTests {
    /// How many bodies are running, and the most that were.
    private actor Crowd {
        private(set) var now = 0
        private(set) var most = 0

        func enter() {
            now += 1
            most = max(most, now)
        }

        func leave() { now -= 1 }
    }

    @Test(arguments: [1, 3, 100])
    func letsNoMoreInThanItsCount(count: Int) async throws {
        let limit = ConcurrencyLimit(count)
        let crowd = Crowd()
        try await withThrowingTaskGroup { group in
            for _ in 0..<100 {
                group.addTask {
                    try await limit.withTurn {
                        await crowd.enter()
                        for _ in 0..<10 { await Task.yield() }
                        await crowd.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(await crowd.now == 0)
        #expect(await crowd.most <= count)
    }

    @Test func letsItsCountInAtOnce() async throws {
        let limit = ConcurrencyLimit(2)
        let (meeting, arrived) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup { group in
            // Ends only when both are in.
            group.addTask {
                try await limit.withTurn { for await _ in meeting { break } }
            }
            group.addTask {
                try await limit.withTurn { _ = arrived.yield() }
            }
            try await group.waitForAll()
        }
    }

    @Test func passesTheTurnOnWhenABodyThrows() async throws {
        let limit = ConcurrencyLimit(1)
        for _ in 0..<3 {
            await #expect(throws: CancellationError.self) {
                try await limit.withTurn { throw CancellationError() }
            }
        }
        #expect(try await limit.withTurn { 7 } == 7)
    }

    @Test func givesNoTurnToACancelledTask() async throws {
        let limit = ConcurrencyLimit(1)
        let crowd = Crowd()
        try await limit.withTurn {
            await withThrowingTaskGroup { group in
                group.addTask {
                    try await limit.withTurn { await crowd.enter() }
                }
                group.cancelAll()
            }
        }
        #expect(await crowd.most == 0)
        #expect(try await limit.withTurn { 7 } == 7)
    }
}
