import HostileCollection
import Testing
import Verdicts

/// Submissions that mean harm, through the whole path: intake, policy, confined compiler, audit,
/// contract, link, and confined plays under the referee.
@Suite struct HostileGradingTests {
    @Test(arguments: Attack.all)
    func getsTheVerdictThatItNames(_ attack: Attack) async throws {
        let run = try await Onslaught.run.value
        #expect(run.faults[attack.name] == nil)
        let verdict = try #require(run.verdicts[attack.name])
        #expect(verdict.short == attack.verdict, "\(attack.purpose)")
    }

    @Test(arguments: MadeAttack.all)
    func getsItsVerdictWhenItIsMadeOnTheSpot(_ attack: MadeAttack) async throws {
        let run = try await Onslaught.run.value
        #expect(run.faults[attack.name] == nil)
        let verdict = try #require(run.verdicts[attack.name])
        #expect(verdict.short == attack.verdict)
    }

    @Test func givesNoPointToAnAttack() async throws {
        let run = try await Onslaught.run.value
        let winners = run.verdicts.filter { $0.value.points > 0 }.map(\.key)
        #expect(winners.sorted() == [])
    }

    @Test func leavesNoProcess() async throws {
        let processes = try await Onslaught.run.value.traces.processes
        #expect(processes == [])
    }

    @Test func leavesNoFile() async throws {
        let traces = try await Onslaught.run.value.traces
        #expect(traces.workFiles == [])
        #expect(traces.sharedFiles == [])
    }

    @Test func leavesNoSharedObject() async throws {
        let keys = try await Onslaught.run.value.traces.keys
        #expect(keys == [])
    }

    @Test func changesNothingInTheCache() async throws {
        let changes = try await Onslaught.run.value.changesInCache
        #expect(changes == [])
    }

    @Test func givesFullPointsToTheNextSubmission() async throws {
        let next = try await Onslaught.run.value.next
        #expect(next.short == "passed")
        #expect(next.points == 2)
    }
}
