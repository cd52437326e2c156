import Diagnostics
package import Schedules

/// What a referee wrote down of an exploration.
package struct ExplorationRecord: Sendable, Equatable, Codable {
    /// How many schedules were executed to their end.
    package let schedules: Int
    /// How far the search went.
    package let extent: Extent
    /// What failed the test; `nil` if nothing did.
    package let finding: Finding?
    /// The schedule that shows it.
    package let schedule: Schedule?
    /// The two accesses, if it is a race.
    package let race: DataRace?

    /// Steps of a schedule that are kept, the last ones.
    static let mostSteps = 400

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
        schedules: Int,
        extent: Extent,
        finding: Finding? = nil,
        schedule: Schedule? = nil,
        race: DataRace? = nil
    ) {
        self.schedules = schedules
        self.extent = extent
        self.finding = finding
        self.schedule = schedule
        self.race = race
    }
}

extension ExplorationRecord {
    /// The status of a test whose issues say what is found; `nil` if nothing was.
    func status(_ messages: [Message]) -> TestStatus? {
        guard let finding, let schedule else { return nil }
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
            schedules: schedules,
            extent: extent,
            finding: finding,
            schedule: schedule,
            race: race
        )
    }
}
