import CourseModel
import Diagnostics
import Schedules
import Testing
import Verdicts

/// Two steps of a lost update, in files as they were compiled.
private let lostUpdate = Schedule(
    tasks: [
        ScheduledTask(process: 0, isThread: false, parent: nil),
        ScheduledTask(process: 1, isThread: false, parent: 0),
    ],
    objects: [ScheduledObject(kind: .sharedMemory, number: 1, sharedOffset: nil)],
    steps: (0..<2).map { task in
        Step(
            task: task,
            kind: .write,
            order: nil,
            object: 0,
            value: 1,
            failed: false,
            isDecision: true,
            isPreemption: task == 1,
            stack: [Schedules.Frame(offset: 16, image: "player", file: "S01.swift", line: 7)],
            held: []
        )
    },
    preemptions: 1,
    ending: .returned,
    replay: "1.2-1"
)

private let race = DataRace(
    first: .init(task: 0, kind: .write, stack: lostUpdate.steps[0].stack),
    second: .init(task: 1, kind: .write, stack: lostUpdate.steps[1].stack)
)

private let lost = [Message(en: "One is lost.", zh: "丢了一个。")]

/// What is said of a test that an exploration has failed.
@Suite struct ExplorationTests {
    private func status(_ finding: ExplorationRecord.Finding?) -> TestStatus {
        let record = ExplorationRecord(
            schedules: 50,
            extent: .all(preemptions: 2),
            finding: finding,
            schedule: finding == nil ? nil : lostUpdate,
            race: finding == .race ? race : nil
        )
        let plays = [
            PlayRecord(scenario: "Race"), PlayRecord(scenario: "Race", exploration: record),
        ]
        return TestStatus(
            judging: counts,
            events: failing,
            plays: plays,
            ending: .exited(code: 1)
        )
    }

    @Test(arguments: [
        (ExplorationRecord.Finding?.none, TestStatus.failed(lost)),
        (.wrongOutcome, .failed(lost, schedule: lostUpdate)),
        (.crash, .failed(lost, schedule: lostUpdate)),
        (.deadlock, .deadlocked(lost, schedule: lostUpdate)),
        (.race, .raced(lost, race: race, schedule: lostUpdate)),
    ])
    func tellsWhatWasFoundWithItsSchedule(
        finding: ExplorationRecord.Finding?,
        status: TestStatus
    ) {
        #expect(self.status(finding) == status)
    }

    @Test func namesTheLearnersFilesInTheScheduleAndInTheWords() {
        let words = Message(en: "At S01.swift:7.", zh: "在 S01.swift:7 处。")
        let status = TestStatus.raced([words], race: race, schedule: lostUpdate)
            .namingFiles(["S01.swift": "Counter.swift"])
        let files = status.schedule?.steps.flatMap(\.stack).compactMap(\.file)
        #expect(files == ["Counter.swift", "Counter.swift"])
        #expect(status.race?.second.stack.map(\.file) == ["Counter.swift"])
        guard case .raced(let messages, _, _) = status else { return }
        #expect(messages == [Message(en: "At Counter.swift:7.", zh: "在 Counter.swift:7 处。")])
    }

    @Test func readsAPlayLogsLineOfAnExploration() {
        let log = """
            {"scenario":"Race","exploration":{"schedules":50,"extent":{"all":{"preemptions":2}}}}
            """
        let expected = ExplorationRecord(schedules: 50, extent: .all(preemptions: 2))
        #expect(PlayRecord.reading(log: log).map(\.exploration) == [expected])
    }
}
