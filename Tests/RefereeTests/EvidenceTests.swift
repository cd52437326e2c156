import Foundation
import PlayWire
import Sandbox
import Testing

@testable import Referee
@testable import RefereeScenarios

/// What is written down of a play beside its outcome, on a machine without confinement.
@Suite struct EvidenceTests {
    private func record(
        of scenario: some Scenario,
        within limit: Duration = .seconds(30)
    ) async throws -> PlayRecord {
        try await PlayHarness().record(of: scenario, within: limit)
    }

    @Test(arguments: [
        (Crash.Kind.trap, SIGILL, "the trap"), (.badAddress, SIGSEGV, "the bad address"),
        (.abort, SIGABRT, "the abort"), (.endlessRecursion, SIGSEGV, "the recursion"),
        (.onAThread, SIGILL, "the trap"),
    ])
    func namesTheLineOfACrash(kind: Crash.Kind, signal: Int32, line: String) async throws {
        let record = try await record(of: Crash(kind: kind))
        #expect(record.failure?.signal == signal)
        #expect(record.stacks.map(\.signal) == [Int(signal)])
        #expect(record.stacks.map(PlayHarness.learnersPlace) == [try PlayHarness.place(of: line)])
    }

    @Test func namesTheLineOfAChildsCrash() async throws {
        let record = try await record(of: Crash(kind: .inAChild))
        #expect(record.stacks.map(\.reason) == [.crash])
        let place = try PlayHarness.place(of: "the trap")
        #expect(record.stacks.map(PlayHarness.learnersPlace) == [place])
    }

    @Test func takesASignalFromSomebodyForNoCrash() async throws {
        let record = try await record(of: Crash(kind: .killed))
        #expect(record.failure == .crashed(signal: SIGSEGV))
        #expect(record.stacks == [])
    }

    @Test(arguments: [
        (Hang.Kind.waiting, "the wait"), (.onAThread, "the wait"), (.inAChild, "the wait"),
    ])
    func namesTheLinesOfAHang(kind: Hang.Kind, line: String) async throws {
        let record = try await record(of: Hang(kind: kind), within: .seconds(1))
        let place = try PlayHarness.place(of: line)
        #expect(record.stacks.map(PlayHarness.learnersPlace).contains(place))
    }

    @Test func tellsAllThreadsOfAHang() async throws {
        let record = try await record(of: Hang(kind: .onAThread), within: .seconds(1))
        #expect(Set(record.stacks.map(\.thread)).count == 2)
    }

    @Test func tellsAllProcessesOfAHang() async throws {
        let record = try await record(of: Hang(kind: .inAChild), within: .seconds(1))
        #expect(Set(record.stacks.map(\.process)).count == 2)
    }

    /// Some of a loop's instructions belong to no line.
    @Test func namesTheFunctionOfALoop() async throws {
        let record = try await PlayHarness().record(of: Hang(kind: .spinning), within: .seconds(3))
        #expect(record.stacks.flatMap(\.frames).contains { $0.function == "spin" })
    }

    @Test func endsAPlayThatAnswersNoSignal() async throws {
        let record = try await record(of: Hang(kind: .deafToSignals), within: .seconds(1))
        #expect(record.failure == .timedOut(limit: .seconds(1)))
        #expect(record.stacks == [])
    }

    @Test func findsNoThreadInTheCodeOfASuspendedTask() async throws {
        let record = try await record(of: Suspension(), within: .seconds(1))
        #expect(record.failure == .timedOut(limit: .seconds(1)))
        #expect(!record.stacks.isEmpty)
    }

    @Test(arguments: [
        Mess.Kind.nothing, .joinedThread, .dispatch, .unlinkedNames, .workerThatReads,
    ])
    func blamesNobodyForWhatWasClearedAway(kind: Mess.Kind) async throws {
        let record = try await record(of: Mess(kind: kind, name: PlayHarness.drawnName()))
        #expect(record.leftovers == nil)
    }

    @Test func blamesNobodyForWhatTheRuntimeKeeps() async throws {
        #expect(try await record(of: TidyTasks()).leftovers == nil)
    }

    @Test(arguments: Mess.Kind.leaving(unconfined: true))
    func tellsWhatWasLeft(kind: Mess.Kind) async throws {
        let name = PlayHarness.drawnName()
        defer { PlayHarness.unlink(name) }
        let record = try await record(of: Mess(kind: kind, name: name))
        #expect(record.leftovers == kind.leftovers(name, folder: ""))
    }

    @Test func passesOverWhatAPlayExpects() async throws {
        let name = PlayHarness.drawnName()
        defer { PlayHarness.unlink(name) }
        let record = try await record(
            of: Mess(kind: .sharedMemory, name: name, isExpected: true)
        )
        #expect(record.leftovers == nil)
        #expect(record.leftBehind == 0)
    }

    @Test func leavesNoFolderOfAPlay() async throws {
        let folder = FileManager.default.temporaryDirectory.path
        _ = try await record(of: Mess(kind: .file, name: "left"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        // Other plays may be going on: none of their folders has this name in it.
        let left = names.filter { $0.hasPrefix("interleave-play-") }.filter {
            FileManager.default.fileExists(atPath: "\(folder)/\($0)/left")
        }
        #expect(left == [])
    }

    @Test func writesNothingOfItsOwnWhenChildrenComeBack() async throws {
        let record = try await record(of: Misbehaviour(kind: .manyChildrenReturn))
        #expect(record.failure == .childReturned)
        #expect(record.standardError == "")
    }

    @Test func tellsAFloodFromACrash() async throws {
        let record = try await record(of: Flood())
        #expect(record.failure == .tooMuchOutput(limit: 1 << 20))
        #expect(record.outputBytes.standardOutput > 1 << 20)
        #expect(record.outputWasCut)
    }

    @Test func keepsTheBeginningOfMuchOutput() async throws {
        let record = try await record(of: Flood(bytes: 100 << 10))
        #expect(record.failure == nil)
        #expect(record.outputBytes == OutputBytes(standardOutput: 100 << 10, standardError: 0))
        #expect(!record.outputWasCut)
        #expect(record.standardOutput.utf8.count == 64 << 10)
    }

    @Test func showsASuiteAllOutput() async throws {
        let run = try PlayHarness().run(within: .seconds(30))
        let performance = try await onThreadThatMayBlock {
            try run.perform(Flood(bytes: 1 << 20))
        }
        #expect(performance.standardOutput.utf8.count == 1 << 20)
    }
}
