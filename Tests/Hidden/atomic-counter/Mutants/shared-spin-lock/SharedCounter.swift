// Misconception: a lock of one's own making is not a lock.
// Rejected by: AtomicCounterXCTests/testNeverWaitsForAnInterruptedProcess
import Glibc
import Synchronization

/// Why a shared counter could not be made.
public enum SharedCounterError: Error {
    /// The system gave no shared memory; `errno` is the reason it gave.
    case noSharedMemory(errno: CInt)
}

/// A count that a process shares with the children it forks.
public final class SharedCounter {
    private let count: UnsafeMutablePointer<Int>
    private let lock: UnsafeMutablePointer<Atomic<Bool>>
    private static let size = 2 * MemoryLayout<Int>.stride

    /// Makes a counter at zero.
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
        count = page.bindMemory(to: Int.self, capacity: 1)
        count.initialize(to: 0)
        lock = UnsafeMutableRawPointer(count + 1)
            .bindMemory(to: Atomic<Bool>.self, capacity: 1)
        lock.initialize(to: Atomic(false))
    }

    private func withLock<Value>(_ body: () -> Value) -> Value {
        while lock.pointee.exchange(true, ordering: .acquiring) {}
        defer { lock.pointee.store(false, ordering: .releasing) }
        return body()
    }

    deinit {
        munmap(count, Self.size)
    }

    /// Adds one.
    @discardableResult
    public func increment() -> Int {
        withLock {
            count.pointee += 1
            return count.pointee
        }
    }

    /// Adds one if the count is below a limit.
    public func incrementIfBelow(_ limit: Int) -> Bool {
        withLock {
            if count.pointee >= limit { return false }
            count.pointee += 1
            return true
        }
    }

    /// The count now, with all processes' increments in it.
    public var value: Int {
        withLock { count.pointee }
    }
}
