import Foundation
import PlayWire
import Sandbox
import Testing

@testable import Referee
@testable import RefereeScenarios

/// Plays with a player that cannot get out.
@Suite struct ConfinedPlayTests {
    private func perform<Played: Scenario>(
        _ scenario: Played,
        within limit: Duration = .seconds(30),
        wallTime: Duration = .seconds(60)
    ) async throws -> Performance<Played> {
        let run = try PlayHarness.confined(wallTime: wallTime).run(within: limit)
        return try await onThreadThatMayBlock { try run.perform(scenario) }
    }

    @Test func bringsBackWhatThePlayMade() async throws {
        let performance = try await perform(Misbehaviour(kind: .writeOutput))
        #expect(performance.standardOutput == "to standard output\nfrom a child\n")
    }

    @Test(arguments: [
        (Misbehaviour.Kind.exitEarly, PlayFailure.exited(code: 0)),
        (.throwError, .threw("Mishap()")),
        (.childReturns, .childReturned),
    ])
    func tellsHowAPlayFailed(kind: Misbehaviour.Kind, failure: PlayFailure) async throws {
        await #expect(throws: failure) { try await perform(Misbehaviour(kind: kind)) }
    }

    @Test func tellsTheSignalOfACrash() async throws {
        await #expect {
            try await perform(Misbehaviour(kind: .crash))
        } throws: { error in
            (error as? PlayFailure)?.signal == SIGILL
        }
    }

    @Test func endsAPlayThatHangs() async throws {
        await #expect {
            try await perform(Misbehaviour(kind: .hang), within: .seconds(1))
        } throws: { error in
            if case .timedOut(.seconds(1), _) = error as? PlayFailure { true } else { false }
        }
    }

    @Test func endsAPlayAtTheLaunchersOwnLimit() async throws {
        await #expect {
            try await perform(Misbehaviour(kind: .hang), wallTime: .seconds(1))
        } throws: { error in
            if case .timedOut(.seconds(30), _) = error as? PlayFailure { true } else { false }
        }
    }

    @Test(
        .enabled("only a control group tells of memory that ran out") {
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            // Where nothing can be confined, it is run, and fails.
            return (try? ConfinementMeans(searching: path).controlGroups.limitMemory) ?? true
        }
    )
    func tellsThatAPlayTookTooMuchMemory() async throws {
        await #expect(throws: PlayFailure.outOfMemory) {
            try await perform(Misbehaviour(kind: .takeMemory))
        }
    }

    @Test func doesNotWaitForAnOrphan() async throws {
        let performance = try await perform(Misbehaviour(kind: .leaveOrphan))
        #expect(performance.outcome == .init(text: "done"))
    }

    @Test func holdsProcessesAtGates() async throws {
        let performance = try await perform(Relay(rounds: 5))
        #expect(performance.outcome == .init(order: [0, 1, 2, 3, 4], footprintIsEmpty: true))
    }

    @Test func seesWhatIsLeftBehind() async throws {
        let performance = try await perform(Leak())
        #expect(performance.outcome == .init(zombies: 1, children: 1, descriptors: 1))
    }

    /// The first program of new walls has the number 2: number 1 is the box's own.
    private static let firstNumber = "2"

    @Test func playsWithinTheSameWallsAfterAPlayThatLeftNothing() async throws {
        // Tests that go on at the same time have walls of other words, and these a limit below that
        // of a play, which else is in the words.
        let time = Duration.seconds(21)
        let first = try await perform(Misbehaviour(kind: .tellNumber), wallTime: time)
        let second = try await perform(Misbehaviour(kind: .tellNumber), wallTime: time)
        #expect(first.outcome == .init(text: Self.firstNumber))
        #expect(second.outcome != .init(text: Self.firstNumber))
    }

    @Test(arguments: [Misbehaviour.Kind.leaveOrphan, .closeTheFolder])
    func buildsNewWallsAfterAPlayThatLeftSomething(kind: Misbehaviour.Kind) async throws {
        let time = Duration.seconds(kind == .leaveOrphan ? 22 : 23)
        _ = try await perform(Misbehaviour(kind: kind), wallTime: time)
        let next = try await perform(Misbehaviour(kind: .tellNumber), wallTime: time)
        #expect(next.outcome == .init(text: Self.firstNumber))
    }

    @Test func buildsNewWallsAfterAPlayThatHung() async throws {
        let time = Duration.milliseconds(1500)
        _ = try? await perform(Misbehaviour(kind: .hang), wallTime: time)
        let next = try await perform(Misbehaviour(kind: .tellNumber), wallTime: time)
        #expect(next.outcome == .init(text: Self.firstNumber))
    }

    @Test func startsNoPlayerThatCannotBeConfined() async throws {
        let run = PlayerRun(
            executable: Confinement.playerPlace,
            launcher: PlayerLauncher(words: ["/usr/bin/true"]),
            limit: .seconds(30),
            symbolizer: nil
        )
        await #expect(throws: PlayFailure.cannotStart("it cannot be confined: ")) {
            try await onThreadThatMayBlock { try run.perform(Leak()) }
        }
    }
}
