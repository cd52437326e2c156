import Glibc
import Synchronization

/// Numbers in memory that processes share, all 0.
struct Shared: @unchecked Sendable {
    let base: UnsafeMutablePointer<Int>

    init(_ count: Int = 1) {
        base = sharedMemory(count, of: Int.self)
    }

    subscript(index: Int) -> Int {
        get { base[index] }
        nonmutating set { base[index] = newValue }
        nonmutating _modify { yield &base[index] }
    }
}

/// Zeroed memory that processes share.
func sharedMemory<Element>(_ count: Int, of type: Element.Type) -> UnsafeMutablePointer<Element> {
    let memory = mmap(
        nil,
        count * MemoryLayout<Element>.stride,
        PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_ANONYMOUS,
        -1,
        0
    )
    guard let memory, memory != MAP_FAILED else { fatalError("There is no memory to share.") }
    return memory.bindMemory(to: type, capacity: count)
}

/// A mutex of POSIX.
struct Lock: @unchecked Sendable {
    let mutex: UnsafeMutablePointer<pthread_mutex_t>

    init(processShared: Bool = false, robust: Bool = false) {
        mutex =
            processShared
            ? sharedMemory(1, of: pthread_mutex_t.self)
            : UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        var attributes = pthread_mutexattr_t()
        pthread_mutexattr_init(&attributes)
        if processShared { pthread_mutexattr_setpshared(&attributes, 1) }
        if robust { pthread_mutexattr_setrobust(&attributes, 1) }
        pthread_mutex_init(mutex, &attributes)
    }

    @discardableResult
    func lock() -> Int32 { pthread_mutex_lock(mutex) }
    func tryLock() -> Bool { pthread_mutex_trylock(mutex) == 0 }
    func unlock() { pthread_mutex_unlock(mutex) }
    func repair() { pthread_mutex_consistent(mutex) }

    func hold<Value>(_ body: () throws -> Value) rethrows -> Value {
        lock()
        defer { unlock() }
        return try body()
    }
}

/// A condition variable of POSIX.
struct Condition: @unchecked Sendable {
    let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() { pthread_cond_init(condition, nil) }
    func wait(_ lock: Lock) { pthread_cond_wait(condition, lock.mutex) }
    func signal() { pthread_cond_signal(condition) }
    func broadcast() { pthread_cond_broadcast(condition) }

    /// - Returns: Whether it was signalled in time.
    func wait(_ lock: Lock, seconds: Int) -> Bool {
        var end = timespec()
        clock_gettime(CLOCK_REALTIME, &end)
        end.tv_sec += seconds
        return pthread_cond_timedwait(condition, lock.mutex, &end) == 0
    }
}

/// A semaphore of POSIX.
struct Semaphore: @unchecked Sendable {
    let semaphore = sharedMemory(1, of: sem_t.self)

    init(_ count: UInt32) { sem_init(semaphore, 1, count) }
    func wait() { sem_wait(semaphore) }
    func post() { sem_post(semaphore) }
}

/// Numbers that threads share.
final class Numbers: @unchecked Sendable {
    var a = 0
    var b = 0
    var c = 0
}

/// Numbers that threads change at once.
final class Words: Sendable {
    let a = Atomic<Int>(0)
    let b = Atomic<Int>(0)
    let c = Atomic<Int>(0)
}
