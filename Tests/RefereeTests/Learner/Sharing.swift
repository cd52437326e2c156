import Glibc
import Synchronization

/// Integers that a process shares with the children it forks.
public struct SharedCells: @unchecked Sendable {
    private let cells: UnsafeMutablePointer<Int>
    private let atomic: UnsafeMutablePointer<Atomic<Int>>

    /// One at zero for each way to add.
    public init() {
        let page = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
        guard let page else { fatalError("There is no memory.") }
        cells = page.bindMemory(to: Int.self, capacity: 2)
        atomic = (page + 64).bindMemory(to: Atomic<Int>.self, capacity: 1)
        atomic.initialize(to: Atomic(0))
    }

    /// Adds one by a load and a store.
    public func addPlainly() {
        cells[0] += 1  // the lost update
    }

    /// Adds one in one step.
    public func addAtomically() { atomic.pointee.add(1, ordering: .acquiringAndReleasing) }

    /// Both ways together.
    public var sum: Int { cells[0] + atomic.pointee.load(ordering: .acquiring) }

    /// Crashes if another one has entered and not left.
    public func enterAlone() {
        let others = atomic.pointee.add(1, ordering: .relaxed).oldValue  // the entry
        precondition(others == 0)
        atomic.pointee.subtract(1, ordering: .acquiringAndReleasing)
    }

    /// Waits until somebody has added.
    public func waitForAnother() {
        while atomic.pointee.load(ordering: .acquiring) == 0 {}
    }
}

/// Two locks that processes share.
public struct TwoLocks: @unchecked Sendable {
    private let locks: UnsafeMutablePointer<pthread_mutex_t>

    /// Both free.
    public init() {
        let page = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
        guard let page else { fatalError("There is no memory.") }
        locks = page.bindMemory(to: pthread_mutex_t.self, capacity: 2)
        var kind = pthread_mutexattr_t()
        pthread_mutexattr_init(&kind)
        pthread_mutexattr_setpshared(&kind, CInt(PTHREAD_PROCESS_SHARED))
        for index in 0..<2 { pthread_mutex_init(locks + index, &kind) }
    }

    /// Takes one, then the other.
    public func takeBoth(first: Int) {
        pthread_mutex_lock(locks + first)
        pthread_mutex_lock(locks + (1 - first))  // the second lock
        pthread_mutex_unlock(locks + (1 - first))
        pthread_mutex_unlock(locks + first)
    }
}
