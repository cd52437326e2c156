// Misconception: nobody interferes a second time.
// Rejected by: AtomicCounterTests/losesNoIncrementToAnother()

import Glibc
import Synchronization

/// Why a shared counter could not be made.
public enum SharedCounterError: Error {
    /// The system gave no shared memory; `errno` is the reason it gave.
    case noSharedMemory(errno: CInt)
}

/// A count that a process shares with the children it forks.
public final class SharedCounter {
    private let count: UnsafeMutablePointer<Atomic<Int>>
    private static let size = MemoryLayout<Atomic<Int>>.stride

    /// Makes a counter at zero.
    ///
    /// Children forked from now on share it.
    ///
    /// - Throws: An error if the system gives no memory.
    public init() throws {
        let page = mmap(
            nil,
            Self.size,
            PROT_READ | PROT_WRITE,
            MAP_SHARED | MAP_ANONYMOUS,
            -1,
            0
        )
        guard let page, page != MAP_FAILED else {
            throw SharedCounterError.noSharedMemory(errno: errno)
        }
        count = page.bindMemory(to: Atomic<Int>.self, capacity: 1)
        count.initialize(to: Atomic(0))
    }

    deinit {
        munmap(count, Self.size)
    }

    /// Adds one.
    ///
    /// What was written before this call is seen by whoever sees the new
    /// count, here or in another process.
    ///
    /// - Returns: The count that this very call made.
    @discardableResult
    public func increment() -> Int {
        let seen = count.pointee.load(ordering: .relaxed)
        let attempt = count.pointee.compareExchange(
            expected: seen,
            desired: seen + 1,
            ordering: .acquiringAndReleasing
        )
        if attempt.exchanged { return seen + 1 }
        let made = attempt.original + 1
        count.pointee.store(made, ordering: .releasing)
        return made
    }

    /// Adds one if the count is below a limit.
    ///
    /// The count is never above the limit on the way, not for a moment.
    ///
    /// - Parameter limit: The count at which no more is added.
    /// - Returns: Whether one was added.
    public func incrementIfBelow(_ limit: Int) -> Bool {
        var seen = count.pointee.load(ordering: .relaxed)
        while seen < limit {
            let attempt = count.pointee.weakCompareExchange(
                expected: seen,
                desired: seen + 1,
                successOrdering: .acquiringAndReleasing,
                failureOrdering: .relaxed
            )
            if attempt.exchanged { return true }
            seen = attempt.original
        }
        return false
    }

    /// The count now, with all processes' increments in it.
    public var value: Int {
        count.pointee.load(ordering: .acquiring)
    }
}
