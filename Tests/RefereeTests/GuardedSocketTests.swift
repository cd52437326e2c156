import Testing

@testable import Referee
@testable import RefereeScenarios

/// The referee's socket is the stage's alone, although the learner's code is in the same process.
@Suite struct GuardedSocketTests {
    @Test(arguments: [false, true])
    func refusesEveryCallWithTheSocketThatIsNotTheStages(isInChild: Bool) async throws {
        let outcome = try await play(Reaching(isInChild: isInChild))
        #expect(outcome == .init(sockets: 1, notRefused: []))
    }

    @Test func refusesTheSameCallsWhereThePlayerIsConfined() async throws {
        let run = try PlayHarness.confined().run(within: .seconds(30))
        let outcome = try await onThreadThatMayBlock {
            try run.perform(Reaching(isInChild: false)).outcome
        }
        #expect(outcome == .init(sockets: 1, notRefused: []))
    }

    @Test func repliesAlthoughThePlayClosedAllDescriptors() async throws {
        #expect(try await play(Misbehaviour(kind: .closeEverything)) == .init(text: "done"))
    }
}
