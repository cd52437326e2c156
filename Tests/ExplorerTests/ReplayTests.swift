import Foundation
import Schedules
import Testing

@Suite struct ReplayTests {
    private static let programs = [
        "six-updates", "lock-order", "lost-wake-up", "if-for-while", "crash-in-one-order",
        "waits-for-any", "peterson-turn-first", "kills-another", "torn-read", "swift-mutex-order",
        "actor-reentrancy", "continuation-resumed-twice", "child-never-resumed",
    ]

    @Test(arguments: programs)
    func repeatsEverySchedule(program: String) throws {
        for found in try explored(program).results {
            let again = try JSONDecoder().decode(
                Exploration<[Int]>.Found.self,
                from: gallery([program, found.schedule.replay])
            )
            #expect(again.ending.name == found.ending.name)
            #expect(again.outcome == found.outcome)
            #expect(again.schedule.steps.map(\.summary) == found.schedule.steps.map(\.summary))
            #expect(again.schedule.replay == found.schedule.replay)
        }
    }

    // A task that there is not, and a decision that never comes.
    @Test(arguments: ["1.0-7", "1.900-1"])
    func saysThatThereIsNoSuchSchedule(replay: String) throws {
        let found = try JSONDecoder().decode(
            Exploration<[Int]>.Found.self,
            from: gallery(["two-updates", replay])
        )
        #expect(found.ending == .diverged)
    }

    @Test(arguments: programs)
    func givesTheSameEachTime(program: String) throws {
        // As many at once as there are processors to disturb them.
        let first = try explored(program)
        for _ in 0..<5 {
            let again = try explored(program)
            #expect(again.schedules == first.schedules)
            #expect(again.results.map(\.summary) == first.results.map(\.summary))
            #expect(again.races.map(\.race.summary) == first.races.map(\.race.summary))
        }
    }
}

extension Step {
    /// What does not depend on where the system put things.
    fileprivate var summary: String {
        let place = stack.first.map { "\($0.file ?? $0.image):\($0.line ?? 0)" } ?? ""
        return "\(task) \(kind) \(object ?? -1) \(value ?? -1) \(isDecision) \(isPreemption) "
            + place
    }
}

extension DataRace {
    fileprivate var summary: [String] {
        [first, second].map { "\($0.task) \($0.kind) \($0.stack.map(\.offset))" }
    }
}

extension Exploration.Found {
    fileprivate var summary: String {
        "\(count) \(ending.name) \(outcome.map { "\($0)" } ?? "") \(schedule.replay)"
    }
}
