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
