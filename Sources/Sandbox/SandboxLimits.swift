/// What a run may use.
package struct SandboxLimits: Sendable, Equatable {
    /// By the clock on the wall; past it everything that the run started is killed.
    package var wallTime: Duration
    /// How long the processes that outlive the first one may take to end by themselves; past it
    /// they are killed and counted as left behind.
    package var grace: Duration
    /// Bytes kept of standard output and of standard error each; the rest is read and dropped.
    package var outputBytes: Int

    package init(
        wallTime: Duration,
        grace: Duration = .zero,
        outputBytes: Int = 256 * 1024
    ) {
        self.wallTime = wallTime
        self.grace = grace
        self.outputBytes = outputBytes
    }
}
