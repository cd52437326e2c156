/// One program to run.
package struct Command: Sendable, Equatable {
    /// Absolute path.
    package var executable: String
    package var arguments: [String]
    /// The whole environment; nothing is inherited.
    package var environment: [String: String]
    /// Absolute path.
    package var workingDirectory: String
    /// Given to standard input, which is then closed.
    package var input: String

    package init(
        executable: String,
        arguments: [String] = [],
        environment: [String: String] = [:],
        workingDirectory: String = "/",
        input: String = ""
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.workingDirectory = workingDirectory
        self.input = input
    }
}

/// What a run may use.
package struct SandboxLimits: Sendable, Equatable {
    /// By the clock on the wall; past it the whole process group is killed.
    package var wallTime: Duration
    /// Bytes kept of standard output and of standard error each; the rest is read and dropped.
    package var outputBytes: Int

    package init(wallTime: Duration, outputBytes: Int = 256 * 1024) {
        self.wallTime = wallTime
        self.outputBytes = outputBytes
    }
}

/// How a run ended.
package struct RunRecord: Sendable, Equatable {
    package enum Ending: Sendable, Equatable {
        case exited(code: Int)
        case signalled(signal: Int)
        case timedOut
    }

    package let ending: Ending
    package let standardOutput: String
    package let standardError: String
    /// Whether some of the output was dropped.
    package let outputWasCut: Bool
    package let wallTime: Duration

    package init(
        ending: Ending,
        standardOutput: String,
        standardError: String,
        outputWasCut: Bool,
        wallTime: Duration
    ) {
        self.ending = ending
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.outputWasCut = outputWasCut
        self.wallTime = wallTime
    }
}
