/// What came of running a program under many schedules.
public struct Exploration<Outcome: Codable & Hashable & Sendable>: Codable, Sendable {
    /// The distinct ways in which the program ended, in order of discovery.
    ///
    /// As schedules are tried in order of their preemptions, each comes with one of the fewest.
    public var results: [Found]
    /// The distinct data races, in order of discovery.
    public var races: [FoundRace]
    /// How many schedules were executed to their end.
    public var schedules: Int
    /// How far the search went.
    public var extent: Extent

    /// An exploration of these parts.
    public init(results: [Found], races: [FoundRace], schedules: Int, extent: Extent) {
        self.results = results
        self.races = races
        self.schedules = schedules
        self.extent = extent
    }

    /// One way in which the program ended.
    public struct Found: Codable, Sendable {
        /// How it ended.
        public var ending: Ending
        /// What the body gave back, if it came back.
        public var outcome: Outcome?
        /// What was left when the body had come back.
        public var leftovers: Leftovers
        /// How many of the schedules ended like this.
        public var count: Int
        /// The first of them.
        public var schedule: Schedule
        /// What its tasks wrote to standard output and standard error, at most 64 KiB.
        public var output: String

        /// Whether the body came back and left nothing behind.
        public var isClean: Bool { ending == .returned && leftovers.isEmpty }

        /// A way to end.
        public init(
            ending: Ending,
            outcome: Outcome?,
            leftovers: Leftovers,
            count: Int,
            schedule: Schedule,
            output: String
        ) {
            self.ending = ending
            self.outcome = outcome
            self.leftovers = leftovers
            self.count = count
            self.schedule = schedule
            self.output = output
        }
    }

    /// A race and the first schedule that shows it.
    public struct FoundRace: Codable, Sendable {
        /// The race.
        public var race: DataRace
        /// The schedule.
        public var schedule: Schedule

        /// A race.
        public init(race: DataRace, schedule: Schedule) {
            self.race = race
            self.schedule = schedule
        }
    }

    /// The distinct outcomes of schedules in which the body came back, with their counts.
    public var outcomes: [(value: Outcome, count: Int, schedule: Schedule)] {
        results.compactMap { found in
            found.outcome.map { ($0, found.count, found.schedule) }
        }
    }

    /// The first result that is wrong in itself, whatever was expected: anything but a clean
    /// return.
    public var failure: Found? { results.first { !$0.isClean } }
}

/// What an execution left behind.
public struct Leftovers: Codable, Hashable, Sendable {
    /// Tasks that had not ended, or whose process nobody had waited for.
    public var tasks: [Int]
    /// Tasks that ended while they held a lock.
    public var endedWithLock: [Int]

    /// Whether nothing was left.
    public var isEmpty: Bool { tasks.isEmpty && endedWithLock.isEmpty }

    /// Leftovers.
    public init(tasks: [Int] = [], endedWithLock: [Int] = []) {
        self.tasks = tasks
        self.endedWithLock = endedWithLock
    }
}

/// How far a search went.
public enum Extent: Codable, Hashable, Sendable {
    /// All schedules with at most this many preemptions; none means all schedules.
    case all(preemptions: Int?)
    /// It stopped at the bound on schedules; all with at most `complete` preemptions were tried,
    /// if any.
    case stoppedAtSchedules(Int, complete: Int?)
    /// It stopped at the bound on time.
    case stoppedAtTime(seconds: Double, complete: Int?)
    /// It stopped at the first result that is wrong in itself, as it was asked to.
    case stoppedAtFailure(complete: Int?)
    /// It drew this many schedules.
    case drawn(Int)
    /// A schedule that was repeated in part gave something else: the verdict cannot be trusted.
    case diverged
}
