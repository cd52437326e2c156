/// What goes to a worker and comes back: memory is not shared, bytes cross.
public typealias Bytes = [UInt8]

/// Why a pool did not do what it was asked for.
public enum PoolError: Error, Hashable, Sendable {
    /// The pool takes no more tasks.
    case closed
    /// The pool was to be joined before it was closed.
    case stillOpen
    /// The result was not there in time; it may still come.
    case timedOut
    /// The worker ended while it was at this task.
    case workerDied
    /// The pool was terminated before the task was done.
    case terminated
    /// The work threw an error with this description.
    case workFailed(String)
    /// A system call failed with this `errno`.
    case failed(code: Int32)
}
