/// What is known of one test's run beside its status.
package struct TestEvidence: Sendable, Equatable, Codable {
    /// By the clock on the wall, with all that the referee did.
    package let seconds: Double?
    /// The beginning of what the learner's code wrote to standard output.
    package let standardOutput: String
    /// The beginning of what it wrote to standard error.
    package let standardError: String
    /// All that it wrote to both, in bytes, also what was not kept; 0 if nobody counted.
    package let outputBytes: Int
    /// The most memory that all processes of a play had together, in bytes.
    package let peakMemoryBytes: Int?
    /// The most processes and threads that a play had at one time.
    package let peakProcesses: Int?
    /// How far schedules were explored, if they were.
    package let explorations: [ScenarioExploration]?

    package init(
        seconds: Double? = nil,
        standardOutput: String = "",
        standardError: String = "",
        outputBytes: Int = 0,
        peakMemoryBytes: Int? = nil,
        peakProcesses: Int? = nil,
        explorations: [ScenarioExploration]? = nil
    ) {
        self.seconds = seconds
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.outputBytes = outputBytes
        self.peakMemoryBytes = peakMemoryBytes
        self.peakProcesses = peakProcesses
        self.explorations = explorations
    }
}

extension TestEvidence {
    /// What a test's plays tell.
    ///
    /// The output is that of the first play without an outcome, else of the last that wrote
    /// anything: it is the one about which an expectation failed.
    ///
    /// - Parameters:
    ///   - plays: All plays of the test, in their order.
    ///   - seconds: How long the whole test took.
    package init(of plays: [PlayRecord], seconds: Double?) {
        let explorations = plays.compactMap(ScenarioExploration.init)
        let shown = plays.first { $0.failure != nil } ?? plays.last(where: \.hasOutput)
        self.init(
            seconds: seconds,
            standardOutput: shown?.standardOutput ?? "",
            standardError: shown?.standardError ?? "",
            outputBytes: shown?.writtenBytes ?? 0,
            peakMemoryBytes: plays.compactMap(\.peakMemoryBytes).max(),
            peakProcesses: plays.compactMap(\.peakProcesses).max(),
            explorations: explorations.isEmpty ? nil : explorations
        )
    }
}

extension PlayRecord {
    fileprivate var hasOutput: Bool { !standardOutput.isEmpty || !standardError.isEmpty }

    /// All that was written; a sum that no number holds is as large as can be.
    fileprivate var writtenBytes: Int {
        let (sum, isTooLarge) = outputBytes.standardOutput
            .addingReportingOverflow(outputBytes.standardError)
        return isTooLarge ? .max : sum
    }
}
