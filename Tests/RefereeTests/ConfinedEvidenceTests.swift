import PlayWire
import Sandbox
import Testing

@testable import Referee
@testable import RefereeScenarios

/// What is written down of a play that cannot get out, beside its outcome.
@Suite struct ConfinedEvidenceTests {
    @Test(arguments: [
        (Crash.Kind.trap, "the trap"), (.badAddress, "the bad address"),
        (.endlessRecursion, "the recursion"), (.onAThread, "the trap"), (.inAChild, "the trap"),
    ])
    func namesTheLineOfACrash(kind: Crash.Kind, line: String) async throws {
        let record = try await PlayHarness.confined().record(of: Crash(kind: kind))
        #expect(record.stacks.map(PlayHarness.learnersPlace) == [try PlayHarness.place(of: line)])
    }

    @Test(arguments: [
        (Hang.Kind.waiting, "the wait"), (.onAThread, "the wait"), (.inAChild, "the wait"),
    ])
    func namesTheLinesOfAHang(kind: Hang.Kind, line: String) async throws {
        let harness = try PlayHarness.confined()
        let record = try await harness.record(of: Hang(kind: kind), within: .seconds(1))
        let place = try PlayHarness.place(of: line)
        #expect(record.stacks.map(PlayHarness.learnersPlace).contains(place))
    }

    /// Some of a loop's instructions belong to no line.
    @Test func namesTheFunctionOfALoop() async throws {
        let harness = try PlayHarness.confined()
        let record = try await harness.record(of: Hang(kind: .spinning), within: .seconds(10))
        #expect(record.stacks.flatMap(\.frames).contains { $0.function == "spin" })
    }

    @Test func endsAPlayThatAnswersNoSignal() async throws {
        let harness = try PlayHarness.confined()
        let record = try await harness.record(of: Hang(kind: .deafToSignals), within: .seconds(1))
        #expect(record.failure == .timedOut(limit: .seconds(1)))
        #expect(record.confinement?.ending == "timedOut")
    }

    @Test(arguments: [
        Mess.Kind.nothing, .joinedThread, .dispatch, .unlinkedNames, .workerThatReads,
    ])
    func blamesNobodyForWhatWasClearedAway(kind: Mess.Kind) async throws {
        let record = try await PlayHarness.confined().record(of: Mess(kind: kind, name: "name"))
        #expect(record.leftovers == nil)
    }

    @Test(arguments: Mess.Kind.leaving(unconfined: false))
    func tellsWhatWasLeft(kind: Mess.Kind) async throws {
        let record = try await PlayHarness.confined().record(of: Mess(kind: kind, name: "name"))
        #expect(record.leftovers == kind.leftovers("name", folder: "/tmp/"))
    }

    @Test func tellsNamesOfAnyBytes() async throws {
        let name = #"a"\"# + "\u{1}\u{e9}"
        let harness = try PlayHarness.confined()
        let record = try await harness.record(of: Mess(kind: .sharedMemory, name: name))
        #expect(record.leftovers?.sharedMemory == [#"/a"\"# + "\u{1}\u{fffd}\u{fffd}"])
    }

    @Test func tellsAFloodFromACrash() async throws {
        let record = try await PlayHarness.confined().record(of: Flood())
        #expect(record.failure == .tooMuchOutput(limit: 1 << 20))
        #expect(record.outputBytes.standardOutput == 64 << 20)
    }
}
