import Glibc
import Synchronization

/// Why a shared counter could not be made.
public enum SharedCounterError: Error {
    /// The system gave no shared memory; `errno` is the reason it gave.
    case noSharedMemory(errno: CInt)
}

/// A count that a process shares with the children it forks.
public final class SharedCounter {
    /// Makes a counter at zero.
    ///
    /// Children forked from now on share it.
    ///
    /// - Throws: An error if the system gives no memory.
    public init() throws {
        // TODO: Map a page that stays shared across fork, and put the count in.
    }

    /// Adds one.
    ///
    /// What was written before this call is seen by whoever sees the new
    /// count, here or in another process.
    ///
    /// - Returns: The count that this very call made.
    @discardableResult
    public func increment() -> Int {
        // TODO: Add one, as one step.
        0
    }

    /// Adds one if the count is below a limit.
    ///
    /// The count is never above the limit on the way, not for a moment.
    ///
    /// - Parameter limit: The count at which no more is added.
    /// - Returns: Whether one was added.
    public func incrementIfBelow(_ limit: Int) -> Bool {
        // TODO: Look, decide and add, so that no one gets between.
        false
    }

    /// The count now, with all processes' increments in it.
    public var value: Int {
        // TODO: Read the count.
        0
    }
}
