/// What a run may use.
///
/// A run that is not confined is held to the first three alone; see ``ConfinedRunner``.
package struct SandboxLimits: Sendable, Equatable {
    /// By the clock on the wall; past it everything that the run started is killed.
    ///
    /// A run that had less of the processor than this, and wants more, was kept waiting by the
    /// machine: it goes on until it has had as much. At ten times the limit and half a
    /// minute it ends all the same, with ``SandboxError/overloaded``.
    package var wallTime: Duration
    /// How long the processes that outlive the first one may take to end by themselves; past it
    /// they are killed and counted as left behind.
    package var grace: Duration
    /// Bytes kept of standard output and of standard error each; the rest is read and dropped.
    package var outputBytes: Int
    /// Of the processor, for each process; past it that process is killed.
    package var processorTime: Duration
    /// Of all processes together, files in memory included; past it the kernel kills one of them.
    ///
    /// Where no control group can be made, address space of each process.
    package var memoryBytes: Int
    /// Processes and threads at one time; past it `fork` and `pthread_create` fail.
    package var processes: Int
    /// Descriptors of each process; past it `open` fails.
    package var openFiles: Int
    /// The size of one file; past it the process that writes is killed.
    package var fileBytes: Int
    /// Everything below `/tmp`; past it writing fails.
    package var scratchBytes: Int
    /// Everything below `/dev/shm`; past it writing fails, or the writer is killed by `SIGBUS`.
    package var sharedMemoryBytes: Int

    package init(
        wallTime: Duration,
        grace: Duration = .zero,
        outputBytes: Int = 256 * 1024,
        processorTime: Duration = .seconds(20),
        memoryBytes: Int = 512 << 20,
        processes: Int = 256,
        openFiles: Int = 256,
        fileBytes: Int = 64 << 20,
        scratchBytes: Int = 64 << 20,
        sharedMemoryBytes: Int = 32 << 20
    ) {
        self.wallTime = wallTime
        self.grace = grace
        self.outputBytes = outputBytes
        self.processorTime = processorTime
        self.memoryBytes = memoryBytes
        self.processes = processes
        self.openFiles = openFiles
        self.fileBytes = fileBytes
        self.scratchBytes = scratchBytes
        self.sharedMemoryBytes = sharedMemoryBytes
    }

    /// For a compiler that reads what somebody else wrote.
    package static let compiling = SandboxLimits(
        wallTime: .seconds(20),
        memoryBytes: 2 << 30,
        fileBytes: 256 << 20,
        scratchBytes: 256 << 20
    )
}
