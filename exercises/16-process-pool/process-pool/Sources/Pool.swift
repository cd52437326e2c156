import Glibc

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

/// The result of a task, which may not be there yet.
public final class PendingResult {
    /// Whether ``get(timeout:)`` would come back at once.
    public var isReady: Bool {
        // TODO: Look whether the result has come, without waiting.
        false
    }

    /// Waits for the result.
    ///
    /// - Parameter timeout: How long at the most; for ever if there is none.
    /// - Returns: What the work returned, at each call again.
    /// - Throws: ``PoolError``.
    public func get(timeout: Duration? = nil) throws(PoolError) -> Bytes {
        // TODO: Wait, but not longer than the time-out.
        throw .failed(code: ENOSYS)
    }
}

/// Worker processes that do one kind of work.
///
/// The workers are forked when the pool is made and live until it ends; one
/// that dies is replaced. Only one thread uses a pool.
public final class Pool {
    /// Starts the workers.
    ///
    /// - Parameters:
    ///   - workers: How many.
    ///   - work: What each of them does with an input; it runs in the worker.
    /// - Throws: ``PoolError/failed(code:)``; then no worker is left.
    public init(
        workers: Int,
        work: @escaping (Bytes) throws -> Bytes
    ) throws(PoolError) {
        // TODO: Fork the workers, each with a way to talk to it.
        throw .failed(code: ENOSYS)
    }

    /// Hands a task to the next free worker and does not wait for it.
    ///
    /// - Throws: ``PoolError/closed``.
    public func applyAsync(_ input: Bytes) throws(PoolError) -> PendingResult {
        // TODO: Queue the input; give it to a worker that is free.
        throw .failed(code: ENOSYS)
    }

    /// Does the work for each input and waits for all.
    ///
    /// - Returns: The results, in the order of the inputs.
    /// - Throws: The error of the first input, in that order, that has one,
    ///   when all are done; ``PoolError/closed``.
    public func map(_ inputs: [Bytes]) throws(PoolError) -> [Bytes] {
        // TODO: Wait for all, whatever becomes of one.
        throw .failed(code: ENOSYS)
    }

    /// Does the work for each input and gives each result, in the order of the
    /// inputs, as soon as it is there.
    ///
    /// - Throws: ``PoolError/closed``.
    public func imap(
        _ inputs: [Bytes]
    ) throws(PoolError) -> AnyIterator<Result<Bytes, PoolError>> {
        // TODO: Start all; wait in the iterator, for one result at a time.
        throw .failed(code: ENOSYS)
    }

    /// Takes no more tasks; those that it has are still done.
    public func close() {
        // TODO: Remember it.
    }

    /// Waits until all tasks are done and all workers have ended.
    ///
    /// - Throws: ``PoolError/stillOpen`` before ``close()``.
    public func join() throws(PoolError) {
        // TODO: Finish the tasks, let the workers leave, wait for them.
        throw .failed(code: ENOSYS)
    }

    /// Closes the pool and ends all workers at once, whatever they are at.
    ///
    /// A pool that is dropped does the same.
    public func terminate() {
        // TODO: Kill the workers, wait for them, give up their tasks.
    }
}
