import Glibc

/// What the one who takes the lock finds.
public enum Entry: Hashable, Sendable {
    /// Whoever held the lock before has finished.
    case clean
    /// A process ended while it held the lock, and no body has returned since:
    /// what the lock guards may be half written.
    case abandoned
}

/// Why a lock could not be made or taken.
public enum LockError: Error, Hashable, Sendable {
    /// The caller holds this lock already and would wait for itself.
    case alreadyHeld
    /// A system call failed with this `errno`.
    case failed(code: Int32)
}

/// A lock that a process shares with the children it forks afterwards.
///
/// In each process only one thread uses it.
public final class SharedLock {
    /// Makes a lock that nobody holds.
    ///
    /// - Throws: ``LockError/failed(code:)``.
    public init() throws {
        // TODO: Put a lock where parent and children see the same bytes.
        throw LockError.failed(code: ENOSYS)
    }

    /// Runs a body while no other process is inside one.
    ///
    /// It waits, asleep, until the lock is free. The lock is released however
    /// the body ends: it returns, it throws, or its process dies.
    ///
    /// - Parameter body: What to do; it is told what the holders before left.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws; ``LockError/alreadyHeld`` at once, and
    ///   without running the body, if the caller is inside already.
    public func withLock<Value>(
        _ body: (Entry) throws -> Value
    ) throws -> Value {
        // TODO: Take the lock, run the body, release the lock.
        throw LockError.failed(code: ENOSYS)
    }
}
