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

/// The same as a status has it: with the number of its exploration.
private let told: Schedule = {
    var schedule = lostUpdate
    schedule.replay = "2/1.2-1"
    return schedule
}()

private let lost = [Message(en: "One is lost.", zh: "丢了一个。")]

/// What is said of a test that an exploration has failed.
@Suite struct ExplorationTests {
    private func status(_ finding: ExplorationRecord.Finding?) -> TestStatus {
        let record = ExplorationRecord(
            number: 2,
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
        (.wrongOutcome, .failed(lost, schedule: told)),
        (.crash, .failed(lost, schedule: told)),
        (.deadlock, .deadlocked(lost, schedule: told)),
        (.race, .raced(lost, race: race, schedule: told)),
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

    @Test func namesASchedulesTestAndInputs() {
        let status = status(.wrongOutcome).repeatable(as: counts, seed: 7)
        let text = status.schedule?.replay ?? ""
        let replay = ReplayString(text)
        #expect(replay == ReplayString(test: counts, exploration: 2, seed: 7, schedule: "1.2-1"))
        #expect(replay?.isOf(counts) == true)
        #expect(replay?.text == text)
    }

    @Test(arguments: ["", "1.2-1", "1/1.2-1", "a/b/0/7/1", "a/b/1/-7/1", "a/b/1/7/2.1-1"])
    func takesNothingElseForAReplay(text: String) {
        #expect(ReplayString(text) == nil)
    }

    @Test func readsAPlayLogsLineOfAnExploration() {
        let log = """
            {"scenario":"Race","exploration":{"number":1,"schedules":50,"endings":[],
            "extent":{"all":{"preemptions":2}}}}
            """
        let line = log.replacing("\n", with: "")
        let expected = ExplorationRecord(schedules: 50, extent: .all(preemptions: 2))
        #expect(PlayRecord.reading(log: line).map(\.exploration) == [expected])
    }
}
