import Diagnostics
package import Schedules

/// What a referee wrote down of an exploration.
package struct ExplorationRecord: Sendable, Equatable, Codable {
    /// Which of the test's explorations it is, from 1.
    package let number: Int
    /// How many schedules were executed to their end.
    package let schedules: Int
    /// How far the search went.
    package let extent: Extent
    /// The distinct endings, in order of discovery.
    package let endings: [CountedEnding]
    /// What failed the test; `nil` if nothing did.
    package let finding: Finding?
    /// The schedule that shows it.
    package let schedule: Schedule?
    /// The two accesses, if it is a race.
    package let race: DataRace?

    /// Steps of a schedule that are kept, the last ones.
    static let mostSteps = 400

    /// A way to end, and how many schedules led to it.
    package struct CountedEnding: Sendable, Equatable, Codable {
        /// How many of the schedules.
        package let count: Int
        /// Those of the first of them, which are the fewest.
        package let preemptions: Int
        /// One word: `returned`, `deadlock`, `crashed`, ….
        package let ending: String
        /// The beginning of the outcome as one would write it in Swift, if the play came back.
        package let outcome: String?
        /// What the explorer calls the first of them.
        package let replay: String

        package init(
            count: Int,
            preemptions: Int,
            ending: String,
            outcome: String?,
            replay: String
        ) {
            self.count = count
            self.preemptions = preemptions
            self.ending = ending
            self.outcome = outcome
            self.replay = replay
        }
    }

    /// Kinds of what a suite finds wrong.
    package enum Finding: String, Sendable, Codable {
        case wrongOutcome
        case deadlock
        case race
        case crash
        case endless
        case leftovers
        case other
    }

    package init(
        number: Int = 1,
        schedules: Int,
        extent: Extent,
        endings: [CountedEnding] = [],
        finding: Finding? = nil,
        schedule: Schedule? = nil,
        race: DataRace? = nil
    ) {
        self.number = number
        self.schedules = schedules
        self.extent = extent
        self.endings = endings
        self.finding = finding
        self.schedule = schedule
        self.race = race
    }
}

extension ExplorationRecord {
    /// The status of a test whose issues say what is found; `nil` if nothing was.
    func status(_ messages: [Message]) -> TestStatus? {
        guard let finding, var schedule else { return nil }
        schedule.replay = "\(number)/\(schedule.replay)"
        switch (finding, race) {
        case (.deadlock, _): return .deadlocked(messages, schedule: schedule)
        case (.race, let race?): return .raced(messages, race: race, schedule: schedule)
        default: return .failed(messages, schedule: schedule)
        }
    }

    /// The same with as many steps as are kept.
    var bounded: ExplorationRecord {
        guard var schedule, schedule.steps.count > Self.mostSteps else { return self }
        schedule.steps = schedule.steps.suffix(Self.mostSteps)
        return ExplorationRecord(
            number: number,
            schedules: schedules,
            extent: extent,
            endings: endings,
            finding: finding,
            schedule: schedule,
            race: race
        )
    }
}
