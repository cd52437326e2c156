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

    package init(
        ending: Ending,
        standardOutput: String,
        standardError: String,
        outputWasCut: Bool,
        wallTime: Duration,
        leftoverProcesses: Int = 0
    ) {
        self.ending = ending
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.outputWasCut = outputWasCut
        self.wallTime = wallTime
        self.leftoverProcesses = leftoverProcesses
    }
}
