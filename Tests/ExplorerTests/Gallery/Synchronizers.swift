import Explorer
import Glibc
import Synchronization

/// Programs with semaphores, barriers and locks for readers and writers.
let synchronizers = [
    Program("semaphore-orders") { stage in
        let ready = Semaphore(0)
        let number = Shared()
        let seen = Shared()
        try stage.process {
            number[0] = 1
            ready.post()
        }
        try stage.process {
            ready.wait()
            seen[0] = number[0]
        }
        try stage.wait()
        return [seen[0]]
    },
    Program("semaphore-miscounts") { stage in
        // One post for two who wait.
        let ready = Semaphore(0)
        try stage.process { ready.post() }
        try stage.process { ready.wait() }
        try stage.process { ready.wait() }
        try stage.wait()
        return []
    },
    Program("semaphore-lets-two-in") { stage in
        let places = Semaphore(2)
        let words = Words()
        for _ in 0..<3 {
            try stage.thread {
                places.wait()
                let inside = words.a.wrappingAdd(1, ordering: .relaxed).newValue
                words.b.max(inside, ordering: .relaxed)
                words.a.wrappingSubtract(1, ordering: .relaxed)
                places.post()
            }
        }
        try stage.wait()
        return [words.b.load(ordering: .relaxed)]
    },
    Program("barrier") { stage in
        let barrier = Barrier(2)
        let numbers = Numbers()
        try stage.thread {
            numbers.a = 1
            barrier.wait()
            numbers.c = numbers.b
        }
        try stage.thread {
            numbers.b = 1
            barrier.wait()
        }
        try stage.wait()
        return [numbers.c]
    },
    Program("barrier-too-few") { stage in
        let barrier = Barrier(3)
        try stage.thread { barrier.wait() }
        try stage.thread { barrier.wait() }
        try stage.wait()
        return []
    },
    Program("barrier-used-twice") { stage in
        let barrier = Barrier(2)
        let words = Words()
        for _ in 0..<2 {
            try stage.thread {
                words.a.wrappingAdd(1, ordering: .relaxed)
                barrier.wait()
                words.b.max(words.a.load(ordering: .relaxed), ordering: .relaxed)
                barrier.wait()
                words.a.wrappingAdd(1, ordering: .relaxed)
            }
        }
        try stage.wait()
        return [words.b.load(ordering: .relaxed)]
    },
    Program("readers-and-a-writer") { stage in
        let lock = ReadersLock()
        let numbers = Numbers()
        for _ in 0..<2 {
            try stage.thread {
                lock.read()
                _ = numbers.a
                lock.unlock()
            }
        }
        try stage.thread {
            lock.write()
            numbers.a += 1
            lock.unlock()
        }
        try stage.wait()
        return []
    },
    Program("writes-as-a-reader") { stage in
        let lock = ReadersLock()
        let numbers = Numbers()
        for _ in 0..<2 {
            try stage.thread {
                lock.read()
                numbers.a += 1
                lock.unlock()
            }
        }
        try stage.wait()
        return []
    },
    Program("peterson") { stage in
        let words = Words()
        let flags = [Words(), Words()]
        for me in 0..<2 {
            try stage.thread {
                flags[me].a.store(1, ordering: .sequentiallyConsistent)
                words.a.store(1 - me, ordering: .sequentiallyConsistent)
                while flags[1 - me].a.load(ordering: .sequentiallyConsistent) == 1
                    && words.a.load(ordering: .sequentiallyConsistent) == 1 - me
                {}
                let inside = words.b.wrappingAdd(1, ordering: .relaxed).newValue
                words.c.max(inside, ordering: .relaxed)
                words.b.wrappingSubtract(1, ordering: .relaxed)
                flags[me].a.store(0, ordering: .sequentiallyConsistent)
            }
        }
        try stage.wait()
        return [words.c.load(ordering: .relaxed)]
    },
    Program("peterson-turn-first") { stage in
        // The turn is given away before the own flag is raised.
        let words = Words()
        let flags = [Words(), Words()]
        for me in 0..<2 {
            try stage.thread {
                words.a.store(1 - me, ordering: .sequentiallyConsistent)
                flags[me].a.store(1, ordering: .sequentiallyConsistent)
                while flags[1 - me].a.load(ordering: .sequentiallyConsistent) == 1
                    && words.a.load(ordering: .sequentiallyConsistent) == 1 - me
                {}
                let inside = words.b.wrappingAdd(1, ordering: .relaxed).newValue
                words.c.max(inside, ordering: .relaxed)
                words.b.wrappingSubtract(1, ordering: .relaxed)
                flags[me].a.store(0, ordering: .sequentiallyConsistent)
            }
        }
        try stage.wait()
        return [words.c.load(ordering: .relaxed)]
    },
]

struct Barrier: @unchecked Sendable {
    let barrier = UnsafeMutablePointer<pthread_barrier_t>.allocate(capacity: 1)

    init(_ count: UInt32) { pthread_barrier_init(barrier, nil, count) }
    func wait() { pthread_barrier_wait(barrier) }
}

struct ReadersLock: @unchecked Sendable {
    let lock = UnsafeMutablePointer<pthread_rwlock_t>.allocate(capacity: 1)

    init() { pthread_rwlock_init(lock, nil) }
    func read() { pthread_rwlock_rdlock(lock) }
    func write() { pthread_rwlock_wrlock(lock) }
    func unlock() { pthread_rwlock_unlock(lock) }
}
