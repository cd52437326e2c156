import Glibc
import Synchronization

/// Why a shared counter could not be made.
public enum SharedCounterError: Error {
    /// The system gave no shared memory; `errno` is the reason it gave.
    case noSharedMemory(errno: CInt)
}

/// A count that a process shares with the children it forks.
///
/// Every access is relaxed; fences of their own order them. The memory is a
/// shared-memory object that loses its name before anyone can open it.
public final class SharedCounter {
    private let page: UnsafeMutableRawPointer
    private let pageSize = sysconf(CInt(_SC_PAGESIZE))

    private var count: UnsafeMutablePointer<Atomic<Int>> {
        page.assumingMemoryBound(to: Atomic<Int>.self)
    }

    /// Makes a counter at zero.
    ///
    /// - Throws: An error if the system gives no memory.
    public init() throws {
        let name = "/counter-\(getpid())-\(UInt64.random(in: 0 ... .max))"
        let file = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else {
            throw SharedCounterError.noSharedMemory(errno: errno)
        }
        shm_unlink(name)
        defer { close(file) }
        guard ftruncate(file, pageSize) == 0,
            let mapped = mmap(
                nil,
                pageSize,
                PROT_READ | PROT_WRITE,
                MAP_SHARED,
                file,
                0
            ),
            mapped != MAP_FAILED
        else {
            throw SharedCounterError.noSharedMemory(errno: errno)
        }
        page = mapped
        page.bindMemory(to: Atomic<Int>.self, capacity: 1)
            .initialize(to: Atomic(0))
    }

    deinit {
        munmap(page, pageSize)
    }

    /// Adds one.
    ///
    /// - Returns: The count that this very call made.
    @discardableResult
    public func increment() -> Int {
        atomicMemoryFence(ordering: .releasing)
        let made = count.pointee.wrappingAdd(1, ordering: .relaxed).newValue
        atomicMemoryFence(ordering: .acquiring)
        return made
    }

    /// Adds one if the count is below a limit.
    ///
    /// - Parameter limit: The count at which no more is added.
    /// - Returns: Whether one was added.
    public func incrementIfBelow(_ limit: Int) -> Bool {
        atomicMemoryFence(ordering: .releasing)
        while true {
            let seen = count.pointee.load(ordering: .relaxed)
            if seen >= limit { return false }
            let attempt = count.pointee.compareExchange(
                expected: seen,
                desired: seen + 1,
                ordering: .relaxed
            )
            if attempt.exchanged { return true }
        }
    }

    /// The count now, with all processes' increments in it.
    public var value: Int {
        let seen = count.pointee.load(ordering: .relaxed)
        atomicMemoryFence(ordering: .acquiring)
        return seen
    }
}
