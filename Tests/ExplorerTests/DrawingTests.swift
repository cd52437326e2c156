import Foundation
import Schedules
import Testing

@testable import Explorer

/// What drawn schedules find: no more than all schedules do, and of small programs as much.
@Suite struct DrawingTests {
    private static let strategies = ["random:1", "priorities:1"]
    private static let programs = [
        "two-updates", "threads-lose-update", "atomic-load-then-store", "lock-order",
        "dining-philosophers", "lost-wake-up", "signal-for-broadcast", "if-for-while",
        "check-then-act", "crash-in-one-order", "throws-in-one-order", "semaphore-miscounts",
        "peterson-turn-first", "file-lock-upgrade", "child-crashes", "actor-reentrancy",
    ]

    private func drawn(_ program: String, _ strategy: String) throws -> Exploration<[Int]> {
        try JSONDecoder().decode(Exploration<[Int]>.self, from: gallery([program, strategy]))
    }

    @Test(arguments: programs)
    func findsByChanceWhatAllSchedulesFind(program: String) throws {
        let all = Set(try explored(program).results.map(\.summary))
        #expect(Set(try drawn(program, "random:1").results.map(\.summary)) == all)
    }

    @Test(arguments: programs)
    func findsByPrioritiesWhatAllSchedulesFind(program: String) throws {
        let all = Set(try explored(program).results.map(\.summary))
        #expect(Set(try drawn(program, "priorities:1").results.map(\.summary)) == all)
    }

    @Test(arguments: ["six-updates", "lock-order", "lost-wake-up"], strategies)
    func drawsTheSameSchedulesFromTheSameSeed(program: String, strategy: String) throws {
        #expect(try gallery([program, strategy]) == gallery([program, strategy]))
    }

    @Test func drawsOthersFromAnotherSeed() throws {
        let counts = try ["random:1", "random:2"].map { strategy in
            try drawn("six-updates", strategy).results.map(\.count)
        }
        #expect(counts[0] != counts[1])
    }

    @Test(arguments: programs, strategies)
    func repeatsWhatItDrew(program: String, strategy: String) throws {
        for found in try drawn(program, strategy).results {
            let again = try JSONDecoder().decode(
                Exploration<[Int]>.Found.self,
                from: gallery([program, found.schedule.replay])
            )
            #expect(again.summary == found.summary)
            #expect(again.schedule.replay == found.schedule.replay)
        }
    }

    @Test(arguments: ["two-updates", "lock-order", "lost-wake-up", "if-for-while"], strategies)
    func showsAsFewPreemptionsAsTheSearchFor(program: String, strategy: String) throws {
        let all = try explored(program).results
        for found in try drawn(program, strategy).results {
            let least = try #require(all.first { $0.summary == found.summary })
            #expect(found.schedule.preemptions == least.schedule.preemptions)
        }
    }

    @Test func proposesTheFirstChoicesAndThenAllButOne() {
        var proposals: [[UInt32]] = []
        var simplification = Simplification(ReplayText("1.0-1.3-2.5-1"))
        while let proposal = simplification.next() { proposals.append(proposal.map(\.decision)) }
        #expect(proposals == [[], [0], [0, 3], [0, 3], [0, 5], [3, 5]])
    }

    @Test func goesOnWithWhatLedToTheSame() {
        var simplification = Simplification(ReplayText("1.0-1.3-2.5-1"))
        _ = simplification.next()
        simplification.succeed(([Deviation(decision: 4, task: 1)], 1))
        #expect(simplification.next() == [])
        #expect(simplification.next() == nil)
        #expect(simplification.preemptions == 1)
    }
}

extension Exploration.Found {
    /// How it ended, and with what.
    fileprivate var summary: String {
        "\(ending.name) \(outcome.map { "\($0)" } ?? "") \(leftovers)"
    }
}

extension Schedule {
    fileprivate var preemptions: Int { steps.count { $0.isPreemption } }
}
