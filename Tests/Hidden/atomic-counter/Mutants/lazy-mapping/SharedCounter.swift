// Misconception: the memory can be mapped when it is first needed, after the fork.
// Rejected by: AtomicCounterTests/throwsWhenThereIsNoMemory(), AtomicCounterXCTests/testCountsAcrossProcesses, AtomicCounterXCTests/testSeesOtherProcessesIncrements
import Glibc
import Synchronization

/// Why a shared counter could not be made.
public enum SharedCounterError: Error {
    /// The system gave no shared memory; `errno` is the reason it gave.
    case noSharedMemory(errno: CInt)
}

/// A count that a process shares with the children it forks.
public final class SharedCounter {
    private var page: UnsafeMutablePointer<Atomic<Int>>?
    private var count: UnsafeMutablePointer<Atomic<Int>> {
        if let page { return page }
        let address = mmap(
            nil,
            Self.size,
            PROT_READ | PROT_WRITE,
            MAP_SHARED | MAP_ANONYMOUS,
            -1,
            0
        )
        guard let address, address != MAP_FAILED else { fatalError() }
        let new = address.bindMemory(to: Atomic<Int>.self, capacity: 1)
        new.initialize(to: Atomic(0))
        page = new
        return new
    }
    private static let size = MemoryLayout<Atomic<Int>>.stride

    /// Makes a counter at zero.
    public init() throws {
        // Mapped when the first call needs it.
    }

    deinit {
        if let page { munmap(page, Self.size) }
    }

    /// Adds one.
    @discardableResult
    public func increment() -> Int {
        count.pointee.add(1, ordering: .acquiringAndReleasing).newValue
    }

    /// Adds one if the count is below a limit.
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
