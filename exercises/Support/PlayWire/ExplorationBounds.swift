/// How far a player explores the schedules of a scenario, and how it chooses them.
///
/// None of it is a time, so a search ends at the same place however busy the machine is.
public struct ExplorationBounds: Codable, Hashable, Sendable {
    /// The largest number of preemptions; none for all schedules there are.
    public var preemptions: Int?
    /// How many schedules are tried at the most.
    public var schedules: Int
    /// How many steps an execution may take; past it, it counts as one that never ends.
    public var steps: Int
    /// How schedules are chosen.
    public var strategy: Strategy
    /// Whether another task may run also at plain accesses to memory that only threads share.
    public var stopsAtPlainAccesses: Bool
    /// The one schedule that is to be repeated; none for a search.
    public var replay: String?

    /// Bounds that are wide enough for two or three small tasks.
    public init(
        preemptions: Int? = 2,
        schedules: Int = 1_000,
        steps: Int = 5_000,
        strategy: Strategy = .systematic,
        stopsAtPlainAccesses: Bool = false,
        replay: String? = nil
    ) {
        self.preemptions = preemptions
        self.schedules = schedules
        self.steps = steps
        self.strategy = strategy
        self.stopsAtPlainAccesses = stopsAtPlainAccesses
        self.replay = replay
    }

    /// Ways to choose schedules.
    public enum Strategy: Codable, Hashable, Sendable {
        /// All of them, up to the bounds.
        case systematic
        /// So many, each choice drawn.
        case random(schedules: Int, seed: UInt64)
        /// So many by drawn priorities, lowered at `depth - 1` points among the first `length`
        /// operations that others notice.
        case priorities(schedules: Int, seed: UInt64, depth: Int, length: Int)
    }
}
