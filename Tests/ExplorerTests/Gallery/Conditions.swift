import Explorer
import Glibc
import Synchronization

/// Programs that wait for conditions.
let conditions = [
    Program("while-waits") { stage in
        let lock = Lock()
        let filled = Condition()
        let numbers = Numbers()
        for _ in 0..<2 {
            try stage.thread {
                lock.hold {
                    while numbers.a == 0 { filled.wait(lock) }
                    numbers.a -= 1
                }
            }
        }
        try stage.thread {
            for _ in 0..<2 {
                lock.hold {
                    numbers.a += 1
                    filled.signal()
                }
            }
        }
        try stage.wait()
        return [numbers.a]
    },
    Program("if-for-while") { stage in
        let lock = Lock()
        let filled = Condition()
        let numbers = Numbers()
        for _ in 0..<2 {
            try stage.thread {
                lock.hold {
                    if numbers.a == 0 { filled.wait(lock) }
                    numbers.a -= 1
                    numbers.b = min(numbers.b, numbers.a)
                }
            }
        }
        try stage.thread {
            for _ in 0..<2 {
                lock.hold {
                    numbers.a += 1
                    filled.signal()
                }
            }
        }
        try stage.wait()
        return [numbers.b]
    },
    Program("lost-wake-up") { stage in
        let lock = Lock()
        let filled = Condition()
        let numbers = Numbers()
        try stage.thread {
            let isEmpty = lock.hold { numbers.a == 0 }
            if isEmpty { lock.hold { filled.wait(lock) } }
        }
        try stage.thread {
            lock.hold { numbers.a = 1 }
            filled.signal()
        }
        try stage.wait()
        return []
    },
    Program("signal-for-broadcast") { stage in
        let lock = Lock()
        let opened = Condition()
        let numbers = Numbers()
        for _ in 0..<2 {
            try stage.thread { lock.hold { while numbers.a == 0 { opened.wait(lock) } } }
        }
        try stage.thread {
            lock.hold { numbers.a = 1 }
            opened.signal()
        }
        try stage.wait()
        return []
    },
    Program("broadcast") { stage in
        let lock = Lock()
        let opened = Condition()
        let numbers = Numbers()
        for _ in 0..<2 {
            try stage.thread { lock.hold { while numbers.a == 0 { opened.wait(lock) } } }
        }
        try stage.thread {
            lock.hold { numbers.a = 1 }
            opened.broadcast()
        }
        try stage.wait()
        return []
    },
    Program("timed-wait") { stage in
        // Either is signalled or gives up; waiting costs no real time.
        let lock = Lock()
        let opened = Condition()
        let words = Words()
        try stage.thread {
            let isInTime = lock.hold { opened.wait(lock, seconds: 3600) }
            words.a.store(isInTime ? 1 : 2, ordering: .relaxed)
        }
        try stage.thread { opened.signal() }
        try stage.wait()
        return [words.a.load(ordering: .relaxed)]
    },
    Program("sleeps-until-it-works") { stage in
        let words = Words()
        try stage.thread { words.a.store(1, ordering: .releasing) }
        sleep(1)
        let seen = words.a.load(ordering: .acquiring)
        try stage.wait()
        return [seen]
    },
    Program("spins-on-a-flag") { stage in
        let words = Words()
        try stage.thread { while words.a.load(ordering: .acquiring) == 0 {} }
        try stage.thread { words.a.store(1, ordering: .releasing) }
        try stage.wait()
        return []
    },
    Program("spins-for-ever") { stage in
        let words = Words()
        try stage.thread { while words.a.load(ordering: .acquiring) == 0 {} }
        try stage.wait()
        return []
    },
]
