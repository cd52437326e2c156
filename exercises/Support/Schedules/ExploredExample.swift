/// What came of an example of a lesson under its schedules.
public struct ExploredExample: Codable, Sendable {
    /// All outcomes; an outcome is what the example printed.
    public var exploration: Exploration<String>
    /// What came of each schedule that was asked for, at the same index; `nil` if the text is no
    /// replay string.
    public var replays: [Exploration<String>.Found?]
    /// Every schedule by itself, if that was asked for and they are not too many; else empty.
    public var schedules: [Exploration<String>.Found]

    /// What came of an example.
    public init(
        exploration: Exploration<String>,
        replays: [Exploration<String>.Found?],
        schedules: [Exploration<String>.Found]
    ) {
        self.exploration = exploration
        self.replays = replays
        self.schedules = schedules
    }

    /// What is asked about an example.
    public struct Request: Codable, Hashable, Sendable {
        /// The largest number of preemptions; none for all schedules there are.
        public var preemptions: Int?
        /// Whether threads are also stopped between plain accesses to their memory.
        public var stopsAtPlainAccesses: Bool
        /// Schedules to run again, as replay strings.
        public var replays: [String]
        /// The most schedules that are worth listing one by one; 0 to list none.
        public var most: Int

        /// A question.
        public init(
            preemptions: Int?,
            stopsAtPlainAccesses: Bool,
            replays: [String],
            most: Int
        ) {
            self.preemptions = preemptions
            self.stopsAtPlainAccesses = stopsAtPlainAccesses
            self.replays = replays
            self.most = most
        }
    }
}
