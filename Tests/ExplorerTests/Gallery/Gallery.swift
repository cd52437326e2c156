import Explorer
import ExplorerLines
import Foundation
import Glibc

/// A small program of which it is known what can come of it.
struct Program: Sendable {
    let name: String
    var explorer: Explorer
    /// Gives numbers, so that all programs can be told in the same way.
    let body: @Sendable (ExplorerStage) throws -> [Int]

    init(
        _ name: String,
        _ explorer: Explorer = Explorer(preemptions: 2),
        _ body: @escaping @Sendable (ExplorerStage) throws -> [Int]
    ) {
        self.name = name
        self.explorer = explorer
        self.body = body
    }
}

extension Explorer {
    /// All schedules there are.
    static var unbounded: Explorer { Explorer(preemptions: nil) }
    /// All with at most two preemptions, which may also fall between threads' plain accesses.
    static var stopping: Explorer {
        var explorer = Explorer(preemptions: 2)
        explorer.stopsAtPlainAccesses = true
        return explorer
    }
    /// All schedules that differ in more than the order of operations that do not meet.
    static var reduced: Explorer {
        var explorer = Explorer(preemptions: nil)
        explorer.reduces = true
        return explorer
    }
}

/// Explores the program that is named, or repeats one schedule of it, and writes what came of it
/// as JSON.
@main
struct Gallery {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let programs =
            arithmetic + updates + locks + conditions + synchronizers + processes + files + swift
        let replay = arguments.dropFirst().first
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text: Data
        if let program = programs.first(where: { $0.name == arguments.first }) {
            let explorer = program.explorer.withLines
            text =
                try replay.map {
                    try encoder.encode(explorer.replay($0, program.body))
                } ?? encoder.encode(explorer.run(program.body))
        } else if let program = asyncPrograms.first(where: { $0.name == arguments.first }) {
            let explorer = program.explorer.withLines
            text =
                try replay.map {
                    try encoder.encode(explorer.replay($0, async: program.body))
                } ?? encoder.encode(explorer.run(async: program.body))
        } else {
            let names = programs.map(\.name) + asyncPrograms.map(\.name)
            print(names.joined(separator: "\n"))
            exit(64)
        }
        FileHandle.standardOutput.write(text)
    }
}

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
