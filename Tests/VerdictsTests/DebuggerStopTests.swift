import Schedules
import Testing
import Verdicts

/// Where a debugger stops in a schedule.
@Suite struct DebuggerStopTests {
    private func step(_ kind: Step.Kind, object: Int? = nil, line: Int? = nil) -> Step {
        let frame = Schedules.Frame(offset: 16, image: "player", file: "S01.swift", line: line)
        return Step(
            task: 0,
            kind: kind,
            order: nil,
            object: object,
            value: nil,
            failed: false,
            isDecision: false,
            isPreemption: false,
            stack: line == nil ? [] : [frame],
            held: []
        )
    }

    private func schedule(_ steps: [Step]) -> Schedule {
        Schedule(
            tasks: [ScheduledTask(process: 0, isThread: false, parent: nil, swiftTask: 0)],
            objects: [ScheduledObject(kind: .actorState, number: 1, sharedOffset: nil)],
            steps: steps,
            preemptions: 0,
            ending: .crashed(signal: 4, task: 0),
            replay: "1"
        )
    }

    @Test func countsOnlyStepsAtWhichTheExplorerCanStop() throws {
        let steps = [
            step(.job), step(.read, object: 0, line: 3), step(.suspend, line: 4), step(.job),
            step(.crash, line: 5), step(.resume, line: 6),
        ]
        let stop = try #require(DebuggerStop(in: schedule(steps), path: "/tmp/stop"))
        #expect(stop.step == 2)
        #expect(stop.line == 5)
    }

    @Test func findsNoPlaceWhereTheLearnersCodeIsOnlyNoted() {
        let steps = [step(.job), step(.modify, object: 0, line: 3)]
        #expect(DebuggerStop(in: schedule(steps), path: "/tmp/stop") == nil)
    }
}
