/// What a referee wrote down of one play: how the player ended, and what was seen from outside.
package struct PlayRecord: Sendable, Equatable {
    /// The name of the scenario's type.
    package let scenario: String
    /// Why there was no outcome; `nil` if there was one.
    package let failure: Failure?
    package let leftovers: Leftovers
    /// Where the threads were if the play crashed or its time was over.
    package let stacks: [Stack]
    /// How far the schedules were explored, and what a suite found wrong; `nil` for a plain play.
    package let exploration: ExplorationRecord?
    /// The beginning of what the play's processes wrote to standard output.
    package let standardOutput: String
    /// The beginning of what they wrote to standard error.
    package let standardError: String
    /// All that they wrote, in bytes, also what was not kept.
    package let outputBytes: OutputBytes
    /// Whether some of it was not kept.
    package let outputWasCut: Bool
    /// By the clock on the wall; `nil` if nobody measured.
    package let seconds: Double?
    /// The most that all processes had together, in bytes; `nil` if nobody counted.
    package let peakMemoryBytes: Int?
    /// The most processes and threads at one time; `nil` if nobody counted.
    package let peakProcesses: Int?
    /// Whether the kernel killed a process because they had too much together.
    package let memoryRanOut: Bool
    /// Whether a process or thread could not be made, because there were too many.
    package let processesRanOut: Bool

    package init(
        scenario: String,
        failure: Failure? = nil,
        leftovers: Leftovers = .none,
        stacks: [Stack] = [],
        exploration: ExplorationRecord? = nil,
        standardOutput: String = "",
        standardError: String = "",
        outputBytes: OutputBytes = OutputBytes(),
        outputWasCut: Bool = false,
        seconds: Double? = nil,
        peakMemoryBytes: Int? = nil,
        peakProcesses: Int? = nil,
        memoryRanOut: Bool = false,
        processesRanOut: Bool = false
    ) {
        self.scenario = scenario
        self.failure = failure
        self.leftovers = leftovers
        self.stacks = stacks
        self.exploration = exploration
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.outputBytes = outputBytes
        self.outputWasCut = outputWasCut
        self.seconds = seconds
        self.peakMemoryBytes = peakMemoryBytes
        self.peakProcesses = peakProcesses
        self.memoryRanOut = memoryRanOut
        self.processesRanOut = processesRanOut
    }

    /// The failures of a play that are statuses of their own.
    package enum Failure: Sendable, Equatable {
        case crashed(signal: Int)
        case outOfMemory
        case timedOut
        /// To one of its outputs, or too large a file.
        case tooMuchOutput
        case exited(code: Int)
        case cannotStart(String)
        /// One that the suite's own words tell.
        case other
        /// The log has a line that nobody can read, so that no play can be vouched for.
        case unreadable
    }

    /// How much was written to each stream, in bytes.
    package struct OutputBytes: Sendable, Equatable {
        package let standardOutput: Int
        package let standardError: Int

        package init(standardOutput: Int = 0, standardError: Int = 0) {
            self.standardOutput = standardOutput
            self.standardError = standardError
        }
    }
}
