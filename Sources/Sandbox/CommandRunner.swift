/// Runs commands: the sandbox, or a stand-in of a test.
package protocol CommandRunner: Sendable {
    /// Runs one command to its end.
    ///
    /// - Returns: How it ended, which is no error whatever the program did. When this returns,
    ///   nothing that the command started is alive.
    /// - Throws: Only if the command could not be run, or the task was cancelled.
    func run(_ command: Command, limits: SandboxLimits) async throws(SandboxError) -> RunRecord
}
