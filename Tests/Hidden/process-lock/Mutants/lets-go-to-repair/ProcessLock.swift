// Misconception: what was seen under the lock is so when it is taken again.
// Rejected by: ProcessLockXCTests/testTellsHoldersThatMeet

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
/// A robust mutex at the start of a page that the processes share.
public final class SharedLock {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    /// Behind the mutex in the page, and guarded by it.
    private let isAbandoned: UnsafeMutablePointer<Bool>

    private static let flagOffset = MemoryLayout<pthread_mutex_t>.stride
    private static let pageSize = flagOffset + MemoryLayout<Bool>.stride

    /// Makes a lock that nobody holds.
    ///
    /// - Throws: ``LockError/failed(code:)``.
    public init() throws {
        let page = mmap(
            nil,
            Self.pageSize,
            PROT_READ | PROT_WRITE,
            MAP_SHARED | MAP_ANONYMOUS,
            -1,
            0
        )
        guard let page, page != MAP_FAILED else {
            throw LockError.failed(code: errno)
        }
        mutex = page.bindMemory(to: pthread_mutex_t.self, capacity: 1)
        isAbandoned = (page + Self.flagOffset)
            .bindMemory(to: Bool.self, capacity: 1)

        var kind = pthread_mutexattr_t()
        pthread_mutexattr_init(&kind)
        defer { pthread_mutexattr_destroy(&kind) }
        pthread_mutexattr_setpshared(&kind, CInt(PTHREAD_PROCESS_SHARED))
        pthread_mutexattr_setrobust(&kind, CInt(PTHREAD_MUTEX_ROBUST))
        pthread_mutexattr_settype(&kind, CInt(PTHREAD_MUTEX_ERRORCHECK))
        try check(pthread_mutex_init(mutex, &kind))
    }

    // The mutex is not destroyed: other processes may go on using it.
    deinit {
        munmap(mutex, Self.pageSize)
    }

    /// Runs a body while no other process is inside one.
    public func withLock<Value>(
        _ body: (Entry) throws -> Value
    ) throws -> Value {
        let entry = try lock()
        defer { pthread_mutex_unlock(mutex) }
        let value = try body(entry)
        isAbandoned.pointee = false
        return value
    }

    private func lock() throws -> Entry {
        let code = pthread_mutex_lock(mutex)
        if code == EDEADLK { throw LockError.alreadyHeld }
        if code == EOWNERDEAD {
            // We hold it; it works on for others only once we say so.
            isAbandoned.pointee = true
            try check(pthread_mutex_consistent(mutex))
            // The lock works again; from here on it is taken like any other.
            pthread_mutex_unlock(mutex)
            try check(pthread_mutex_lock(mutex))
            return .abandoned
        }
        try check(code)
        return isAbandoned.pointee ? .abandoned : .clean
    }
}

private func check(_ code: Int32) throws {
    guard code == 0 else { throw LockError.failed(code: code) }
}
