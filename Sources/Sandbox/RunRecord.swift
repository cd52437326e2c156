/// How a run ended.
package struct RunRecord: Sendable, Equatable, Codable {
    /// How the first process of a run ended.
    package enum Ending: Sendable, Equatable, Codable {
        case exited(code: Int)
        case signalled(signal: Int)
        /// It was killed because its time was over.
        case timedOut
    }

    package let ending: Ending
    /// What was kept of it; bytes that are not UTF-8 are shown as U+FFFD.
    package let standardOutput: String
    /// What was kept of it; bytes that are not UTF-8 are shown as U+FFFD.
    package let standardError: String
    /// Whether some of the output was dropped.
    package let outputWasCut: Bool
    /// From the start of the first process to its end, by the clock on the wall.
    package let wallTime: Duration
    /// The processes that were still alive when the first one had ended, all killed since.
    package let leftoverProcesses: Int
    /// Of the processor, by all processes together; only a confined run is measured.
    package let processorTime: Duration?
    /// The most that all processes had at one time, files in memory included; only where there is
    /// a control group.
    package let peakMemoryBytes: Int?
    /// The most processes and threads at one time; only where there is a control group.
    package let peakProcesses: Int?
    /// Those that a confined run came up against, the best explanation of its end first.
    package let limitsReached: [ReachedLimit]

    package init(
        ending: Ending,
        standardOutput: String,
        standardError: String,
        outputWasCut: Bool,
        wallTime: Duration,
        leftoverProcesses: Int = 0,
        processorTime: Duration? = nil,
        peakMemoryBytes: Int? = nil,
        peakProcesses: Int? = nil,
        limitsReached: [ReachedLimit] = []
    ) {
        self.ending = ending
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.outputWasCut = outputWasCut
        self.wallTime = wallTime
        self.leftoverProcesses = leftoverProcesses
        self.processorTime = processorTime
        self.peakMemoryBytes = peakMemoryBytes
        self.peakProcesses = peakProcesses
        self.limitsReached = limitsReached
    }
}
