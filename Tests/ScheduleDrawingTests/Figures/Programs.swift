import Explorer
import ExplorerLines
import Glibc
import Synchronization

/// A number that processes share.
struct SharedNumber: @unchecked Sendable {
    private let memory = sharedPage().bindMemory(to: Int.self, capacity: 1)

    var value: Int {
        get { memory.pointee }
        nonmutating set { memory.pointee = newValue }
    }
}

/// Zeroed memory that processes share.
private func sharedPage() -> UnsafeMutableRawPointer {
    let page = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
    guard let page else { fatalError("mmap failed: \(errno)") }
    return page
}

/// A mutex of POSIX.
struct Lock: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    /// - Parameter isShared: Whether processes share it.
    init(isShared: Bool = false) {
        mutex =
            isShared
            ? sharedPage().bindMemory(to: pthread_mutex_t.self, capacity: 1)
            : .allocate(capacity: 1)
        var attributes = pthread_mutexattr_t()
        pthread_mutexattr_init(&attributes)
        if isShared { pthread_mutexattr_setpshared(&attributes, 1) }
        pthread_mutex_init(mutex, &attributes)
    }

    func lock() { pthread_mutex_lock(mutex) }
    func unlock() { pthread_mutex_unlock(mutex) }
}

/// A number that threads share.
final class Counter: @unchecked Sendable {
    private var stored = 0

    var count: Int {
        get { stored }
        set { stored = newValue }
    }
}

/// Counts what runs at one time.
final class Running: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }

    func begin() {
        counts.withLock { counts in
            counts.now += 1
            counts.most = max(counts.most, counts.now)
        }
    }

    func end() { counts.withLock { $0.now -= 1 } }
}

/// A program, and how it is explored.
struct Program {
    let name: String
    private var explorer: Explorer
    private let run: @Sendable (Explorer) throws -> Exploration<Int>

    init(
        _ name: String,
        stopsAtPlainAccesses: Bool = false,
        _ body: @escaping @Sendable (ExplorerStage) throws -> Int
    ) {
        self.name = name
        explorer = Explorer(preemptions: nil)
        explorer.stopsAtPlainAccesses = stopsAtPlainAccesses
        run = { try $0.run(body) }
    }

    init(
        async name: String,
        preemptions: Int = 1,
        _ body: @escaping @Sendable () async throws -> Int
    ) {
        self.name = name
        explorer = Explorer(preemptions: preemptions)
        run = { try $0.run(async: body) }
    }

    /// All that can come of it, with lines.
    func exploreWithLines() throws -> Exploration<Int> { try run(explorer.withLines) }
}

/// What is explored for the figures of the lessons and the tests of the pictures.
let programs = [
    Program("lost-update") { stage in
        let number = SharedNumber()
        for _ in 0..<2 { try stage.process { addOne(to: number) } }
        try stage.wait()
        return number.value
    },
    Program("lost-update-of-threads", stopsAtPlainAccesses: true) { stage in
        let counter = Counter()
        for _ in 0..<2 { try stage.thread { addOne(to: counter) } }
        try stage.wait()
        return counter.count
    },
    Program("too-small") { stage in
        let total = SharedNumber()
        let mutex = Lock(isShared: true)
        for _ in 0..<2 { try stage.process { addOne(to: total, twiceHolding: mutex) } }
        try stage.wait()
        return total.value
    },
    Program("lock-order") { stage in
        let mine = Lock()
        let yours = Lock()
        try stage.thread { transfer(from: mine, to: yours) }
        try stage.thread { transfer(from: yours, to: mine) }
        try stage.wait()
        return 0
    },
    Program("data-race") { stage in
        let counter = Counter()
        for _ in 0..<2 { try stage.thread { addOne(to: counter) } }
        try stage.wait()
        return 0
    },
    Program("lost-wake-up") { stage in
        let gate = Gate()
        try stage.thread { gate.wait() }
        try stage.thread { gate.open() }
        try stage.wait()
        return 0
    },
    Program("crash") { stage in
        let number = SharedNumber()
        try stage.process { addOne(to: number) }
        try stage.process { insist(on: number) }
        try stage.wait()
        return 0
    },
    Program(async: "actor-reentrancy") {
        let purse = Purse()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<2 { group.addTask { await purse.add(1) } }
        }
        return await purse.money
    },
    Program(async: "task-group") {
        let shelf = Shelf()
        await withTaskGroup(of: Void.self) { group in
            for book in 0..<2 { group.addTask { await put(book, on: shelf) } }
        }
        return await shelf.books.count
    },
    Program(async: "woken-too-early", preemptions: 2) {
        let permits = Permits()
        let running = Running()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    await work(under: permits) {
                        running.begin()
                        await Task.yield()
                        running.end()
                    }
                }
            }
        }
        return running.most
    },
    Program(async: "resumed-twice") {
        await waitForReplyOrTimeout()
        return 0
    },
    Program(async: "never-resumed") {
        let gate = TaskGate()
        async let passed: Void = gate.pass()
        await gate.open()
        await passed
        return 0
    },
]
