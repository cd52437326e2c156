import Foundation
import PlayWire
import Schedules
import Testing

@testable import Referee
@testable import RefereeScenarios

/// What a suite is told of all schedules of a play, whether its player is confined or not.
@Suite struct ExplorationTests {
    enum Player: CaseIterable {
        case confined
        case unconfined

        var harness: PlayHarness {
            get throws { try self == .confined ? .confined() : PlayHarness() }
        }
    }

    private func explore(
        _ kind: Encounter.Kind,
        in player: Player = .unconfined,
        within bounds: ExplorationBounds = ExplorationBounds()
    ) async throws -> Explored<Encounter> {
        let run = try player.harness.run(within: .seconds(60))
        return try await onThreadThatMayBlock {
            try run.explore(Encounter(kind: kind), within: bounds)
        }
    }

    /// The sentence with which a judgement fails that wants a total, or none in particular.
    private func failure(_ explored: Explored<Encounter>, total: Int? = nil) -> String {
        do {
            try explored.judge { outcome in
                total.map { $0 == outcome.total } ?? true
                    ? nil : said(en: "Sum \(outcome.total).", zh: "")
            }
            return ""
        } catch {
            return "\(error)"
        }
    }

    private func place(_ comment: String) throws -> String {
        try PlayHarness.place(of: comment, in: "Sharing.swift")
    }

    @Test(arguments: Player.allCases)
    func findsOneOutcomeOfWhatIsRight(player: Player) async throws {
        let explored = try await explore(.atomicProcesses, in: player)
        #expect(explored.outcomes.map(\.value.total) == [2])
        #expect(explored.outcomes.map(\.count) == [explored.schedules])
        #expect(explored.exploration.extent == .all(preemptions: 2))
        #expect(failure(explored, total: 2) == "")
    }

    @Test(arguments: Player.allCases)
    func findsALostUpdateWithItsLinesAndItsSchedule(player: Player) async throws {
        let explored = try await explore(.plainProcesses, in: player)
        #expect(Set(explored.outcomes.map(\.value.total)) == [1, 2])
        let words = failure(explored, total: 2)
        let lost = try #require(explored.outcomes.first { $0.value.total == 1 })
        #expect(words.contains("Sum 1."))
        #expect(words.contains("1 preemption"))
        let steps = explored.run.naming(lost.schedule, nil).0.steps
        let place = try place("the lost update")
        #expect(steps.filter { $0.kind == .write }.allSatisfy { $0.place == place })
    }

    @Test(arguments: Player.allCases)
    func findsADeadlock(player: Player) async throws {
        let words = failure(try await explore(.oppositeLocks, in: player))
        let place = try place("the second lock")
        #expect(words.contains("child 1 at \(place) for child 2"))
        #expect(words.contains("child 2 at \(place) for child 1"))
    }

    @Test func findsNoDeadlockInAnOrder() async throws {
        let explored = try await explore(.sameLocks)
        #expect(explored.outcomes.map(\.count) == [explored.schedules])
    }

    @Test func findsACrashThatTakesAMeeting() async throws {
        let words = failure(try await explore(.crashTogether))
        let place = try place("the entry")
        #expect(words.contains("your code crashed after \(place) (signal 4)"))
    }

    @Test func findsARaceOfThreads() async throws {
        let explored = try await explore(.plainThreads)
        let place = try place("the lost update")
        #expect(failure(explored).contains("a data race, at \(place) and \(place)."))
    }

    @Test func findsAnEndlessWait() async throws {
        let explored = try await explore(.endlessWait)
        #expect(explored.exploration.results.map(\.isClean) == [false])
    }

    @Test func findsAChildThatIsLeft() async throws {
        let words = failure(try await explore(.childLeft))
        #expect(words.contains("left behind"))
    }

    @Test func stopsAtTheNumbersOfAStage() async throws {
        let explored = try await explore(.sharedNumber)
        #expect(Set(explored.outcomes.map(\.value.total)) == [1, 2])
    }

    @Test func repeatsOneSchedule() async throws {
        let explored = try await explore(.plainProcesses)
        let lost = try #require(explored.outcomes.first { $0.value.total == 1 })
        let bounds = ExplorationBounds(replay: lost.schedule.replay)
        let repeated = try await explore(.plainProcesses, within: bounds)
        #expect(repeated.outcomes.map(\.value.total) == [1])
        #expect(repeated.outcomes.map(\.schedule) == [lost.schedule])
    }

    @Test(arguments: Player.allCases)
    func takesNoReplyFromAnExecution(player: Player) async throws {
        await #expect(throws: PlayFailure.badReply) {
            try await explore(.forgedReply, in: player)
        }
    }

    @Test func keepsTheSchedulesOfTheFirstOutcomesOnly() async throws {
        let bounds = ExplorationBounds(strategy: .random(schedules: 100, seed: 1))
        let explored = try await explore(.manyOutcomes, within: bounds)
        #expect(explored.outcomes.count == 100)
    }

    @Test func exploresTheTasksOfSwiftConcurrency() async throws {
        let run = try PlayHarness().run(within: .seconds(60))
        let explored = try await onThreadThatMayBlock {
            try run.explore(Hop(), within: ExplorationBounds(preemptions: 1))
        }
        #expect(explored.outcomes.map(\.value.sum) == [10])
    }

    @Test func tellsAGraderHowFarItWent() async throws {
        let run = try PlayHarness().run(within: .seconds(30))
        let record = try await onThreadThatMayBlock {
            try run.run(Encounter(kind: .atomicProcesses), exploring: ExplorationBounds()).1
        }
        #expect(record.exploration?.extent == .all(preemptions: 2))
        #expect(record.leftovers == nil)
    }
}
