import Glibc
import Referee
import Testing

@testable import RefereeScenarios

@Suite struct RefereeTests {
    @Test func bringsBackWhatThePlayMade() async throws {
        #expect(try await play(Misbehaviour(kind: .none)) == .init(text: "done"))
    }

    @Test(arguments: [
        (Misbehaviour.Kind.exitEarly, PlayFailure.exited(code: 0)),
        (.throwError, .threw("Mishap()")),
        (.childReturns, .childReturned),
        (.manyChildrenReturn, .childReturned),
    ])
    func tellsHowAPlayFailed(kind: Misbehaviour.Kind, failure: PlayFailure) async throws {
        await #expect(throws: failure) { try await play(Misbehaviour(kind: kind)) }
    }

    @Test func tellsTheSignalOfACrash() async throws {
        await #expect {
            try await play(Misbehaviour(kind: .crash))
        } throws: { error in
            if case .crashed(SIGILL, _) = error as? PlayFailure { true } else { false }
        }
    }

    @Test(arguments: [Misbehaviour.Kind.hang, .hangInReply])
    func endsAPlayThatHangs(kind: Misbehaviour.Kind) async throws {
        await #expect {
            try await play(Misbehaviour(kind: kind), within: .milliseconds(300))
        } throws: { error in
            if case .timedOut(.milliseconds(300), _) = error as? PlayFailure { true } else { false }
        }
    }

    @Test func doesNotWaitForAnOrphan() async throws {
        #expect(try await play(Misbehaviour(kind: .leaveOrphan)) == .init(text: "done"))
    }

    @Test func keepsWhatThePlayersProcessesWrote() async throws {
        let performance = try await perform(Misbehaviour(kind: .writeOutput))
        #expect(performance.standardOutput == "to standard output\nfrom a child\n")
    }

    @Test func losesNoLineOfProcessesThatWriteAtOnce() async throws {
        let performance = try await perform(Misbehaviour(kind: .writeAtOnce))
        let lines = performance.standardOutput.split(separator: "\n").map { String($0) }
        let written = (1...4).flatMap { number in (1...500).map { "\(number): \($0)" } }
        #expect(lines.sorted() == written.sorted())
    }

    @Test func holdsProcessesAtGates() async throws {
        let outcome = try await play(Relay(rounds: 5))
        #expect(outcome == .init(order: [0, 1, 2, 3, 4], footprintIsEmpty: true))
    }

    @Test func seesWhatIsLeftBehind() async throws {
        let outcome = try await play(Leak())
        #expect(outcome == .init(zombies: 1, children: 1, descriptors: 1))
    }

    @Test(arguments: [Interference.Counter.plain, .copying, .copyingBySwift, .piping])
    func findsALostUpdateAtOnePlaceAtLeast(counter: Interference.Counter) async throws {
        #expect(try await play(Interference(counter: counter)).totals == [1, 2])
    }

    @Test func findsNoLostUpdateInAnAtomicAdd() async throws {
        let outcome = try await play(Interference(counter: .atomic))
        #expect(outcome == .init(totals: [2], orders: ["readModifyWrite release"]))
    }

    @Test func refusesForksFromAGivenOneOn() async throws {
        #expect(try await play(RefusedFork(succeeding: 3)) == .init(forked: 3))
    }

    @Test func playsWithSwiftConcurrencyAndTheMainActor() async throws {
        #expect(try await play(Hop()) == .init(sum: 10))
    }
}
