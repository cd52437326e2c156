import Explorer
import Glibc
import Synchronization

final class Account: Sendable {
    let money = Mutex(0)
    let other = Mutex(0)
}

/// Programs that take locks.
let locks = [
    Program("process-mutex") { stage in
        let number = Shared()
        let lock = Lock(processShared: true)
        for _ in 0..<2 {
            try stage.process { for _ in 0..<3 { lock.hold { number[0] += 1 } } }
        }
        try stage.wait()
        return [number[0]]
    },
    Program("separate-holds") { stage in
        let number = Shared()
        let lock = Lock(processShared: true)
        for _ in 0..<2 {
            try stage.process {
                let seen = lock.hold { number[0] }
                lock.hold { number[0] = seen + 1 }
            }
        }
        try stage.wait()
        return [number[0]]
    },
    Program("lock-order") { stage in
        let first = Lock()
        let second = Lock()
        try stage.thread { first.hold { second.hold {} } }
        try stage.thread { second.hold { first.hold {} } }
        try stage.wait()
        return []
    },
    Program("lock-order-kept") { stage in
        let first = Lock()
        let second = Lock()
        try stage.thread { first.hold { second.hold {} } }
        try stage.thread { first.hold { second.hold {} } }
        try stage.wait()
        return []
    },
    Program("self-deadlock") { stage in
        let lock = Lock()
        lock.hold { lock.hold {} }
        return []
    },
    Program("try-lock-backs-off") { stage in
        // Who does not get the second lock gives back the first, and counts that.
        let first = Lock()
        let second = Lock()
        let words = Words()
        @Sendable func both(_ one: Lock, _ other: Lock) {
            one.hold {
                if other.tryLock() {
                    other.unlock()
                } else {
                    words.a.wrappingAdd(1, ordering: .relaxed)
                }
            }
        }
        try stage.thread { both(first, second) }
        try stage.thread { both(second, first) }
        try stage.wait()
        return [words.a.load(ordering: .relaxed)]
    },
    Program("dining-philosophers") { stage in
        let forks = [Lock(), Lock(), Lock()]
        for seat in 0..<3 {
            try stage.thread { forks[seat].hold { forks[(seat + 1) % 3].hold {} } }
        }
        try stage.wait()
        return []
    },
    Program("dining-philosophers-in-order") { stage in
        let forks = [Lock(), Lock(), Lock()]
        for seat in 0..<3 {
            let pair = [seat, (seat + 1) % 3].sorted()
            try stage.thread { forks[pair[0]].hold { forks[pair[1]].hold {} } }
        }
        try stage.wait()
        return []
    },
    Program("robust-mutex") { stage in
        let found = Shared(2)
        let lock = Lock(processShared: true, robust: true)
        try stage.process {
            lock.lock()
            _exit(0)
        }
        try stage.process {
            if lock.lock() == EOWNERDEAD {
                found[1] = 1
                lock.repair()
            }
            lock.unlock()
        }
        try stage.wait()
        return [found[1]]
    },
    Program("abandoned-mutex") { stage in
        let lock = Lock(processShared: true)
        try stage.process {
            lock.lock()
            _exit(0)
        }
        try stage.process { lock.hold {} }
        try stage.wait()
        return []
    },
    Program("swift-mutex") { stage in
        let account = Account()
        for _ in 0..<2 {
            try stage.thread { for _ in 0..<2 { account.money.withLock { $0 += 1 } } }
        }
        try stage.wait()
        return [account.money.withLock { $0 }]
    },
    Program("swift-mutex-order") { stage in
        let account = Account()
        try stage.thread {
            account.money.withLock { money in account.other.withLock { money += $0 } }
        }
        try stage.thread {
            account.other.withLock { money in account.money.withLock { money += $0 } }
        }
        try stage.wait()
        return []
    },
    Program("double-checked-init") { stage in
        // The first look is not under the lock.
        let numbers = Numbers()
        let lock = Lock()
        for _ in 0..<2 {
            try stage.thread {
                if numbers.a == 0 { lock.hold { if numbers.a == 0 { numbers.a = 1 } } }
            }
        }
        try stage.wait()
        return [numbers.a]
    },
]
