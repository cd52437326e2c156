import Explorer
import Synchronization

/// Programs that add to numbers.
let updates = [
    Program("two-updates", .unbounded) { stage in
        let number = Shared()
        try stage.process { number[0] += 1 }
        try stage.process { number[0] += 1 }
        try stage.wait()
        return [number[0]]
    },
    Program("two-updates-reduced", .reduced) { stage in
        let number = Shared()
        try stage.process { number[0] += 1 }
        try stage.process { number[0] += 1 }
        try stage.wait()
        return [number[0]]
    },
    Program("six-updates") { stage in
        let number = Shared()
        try stage.process { for _ in 0..<3 { number[0] += 1 } }
        try stage.process { for _ in 0..<3 { number[0] += 1 } }
        try stage.wait()
        return [number[0]]
    },
    Program("six-updates-all", .unbounded) { stage in
        let number = Shared()
        try stage.process { for _ in 0..<3 { number[0] += 1 } }
        try stage.process { for _ in 0..<3 { number[0] += 1 } }
        try stage.wait()
        return [number[0]]
    },
    Program("six-updates-reduced", .reduced) { stage in
        let number = Shared()
        try stage.process { for _ in 0..<3 { number[0] += 1 } }
        try stage.process { for _ in 0..<3 { number[0] += 1 } }
        try stage.wait()
        return [number[0]]
    },
    Program("threads-lose-update", .stopping) { stage in
        let numbers = Numbers()
        try stage.thread { numbers.a += 1 }
        try stage.thread { numbers.a += 1 }
        try stage.wait()
        return [numbers.a]
    },
    Program("threads-race") { stage in
        let numbers = Numbers()
        try stage.thread { numbers.a += 1 }
        try stage.thread { numbers.a += 1 }
        try stage.wait()
        return []
    },
    Program("atomic-updates") { stage in
        let words = Words()
        for _ in 0..<2 {
            try stage.thread {
                for _ in 0..<2 { words.a.wrappingAdd(1, ordering: .relaxed) }
            }
        }
        try stage.wait()
        return [words.a.load(ordering: .relaxed)]
    },
    Program("atomic-load-then-store") { stage in
        let words = Words()
        for _ in 0..<2 {
            try stage.thread {
                let seen = words.a.load(ordering: .relaxed)
                words.a.store(seen + 1, ordering: .relaxed)
            }
        }
        try stage.wait()
        return [words.a.load(ordering: .relaxed)]
    },
    Program("check-then-act") { stage in
        let words = Words()
        for _ in 0..<2 {
            try stage.thread {
                if words.a.load(ordering: .relaxed) < 1 {
                    words.a.wrappingAdd(1, ordering: .relaxed)
                }
            }
        }
        try stage.wait()
        return [words.a.load(ordering: .relaxed)]
    },
    Program("compare-then-exchange") { stage in
        let words = Words()
        for _ in 0..<2 {
            try stage.thread {
                var seen = words.a.load(ordering: .relaxed)
                while seen < 1 {
                    let (done, now) = words.a.compareExchange(
                        expected: seen,
                        desired: seen + 1,
                        ordering: .relaxed
                    )
                    if done { break }
                    seen = now
                }
            }
        }
        try stage.wait()
        return [words.a.load(ordering: .relaxed)]
    },
    Program("torn-read") { stage in
        // Both halves are always changed together, but not at once.
        let halves = Shared(2)
        let seen = Shared(2)
        try stage.process {
            halves[0] = 1
            halves[1] = 1
        }
        try stage.process {
            seen[0] = halves[0]
            seen[1] = halves[1]
        }
        try stage.wait()
        return [seen[0], seen[1]]
    },
    Program("relaxed-publication") { stage in
        // The flag is atomic, but nothing orders what it guards.
        let numbers = Numbers()
        let words = Words()
        try stage.thread {
            numbers.a = 7
            words.a.store(1, ordering: .relaxed)
        }
        try stage.thread {
            if words.a.load(ordering: .relaxed) == 1 { numbers.b = numbers.a }
        }
        try stage.wait()
        return [numbers.b]
    },
    Program("released-publication") { stage in
        let numbers = Numbers()
        let words = Words()
        try stage.thread {
            numbers.a = 7
            words.a.store(1, ordering: .releasing)
        }
        try stage.thread {
            if words.a.load(ordering: .acquiring) == 1 { numbers.b = numbers.a }
        }
        try stage.wait()
        return [numbers.b]
    },
    Program("aba") { stage in
        // A stack of two nodes, 1 on top of 2, as indices of the next; 0 is the end. The other
        // thread pops both and pushes the first one again.
        let words = Words()
        let next = [Words(), Words(), Words()]
        words.a.store(1, ordering: .relaxed)
        next[1].a.store(2, ordering: .relaxed)
        @Sendable func pop() -> Int {
            while true {
                let top = words.a.load(ordering: .acquiring)
                guard top != 0 else { return 0 }
                let below = next[top].a.load(ordering: .acquiring)
                if words.a.compareExchange(
                    expected: top,
                    desired: below,
                    ordering: .acquiringAndReleasing
                ).exchanged {
                    return top
                }
            }
        }
        @Sendable func push(_ node: Int) {
            while true {
                let top = words.a.load(ordering: .acquiring)
                next[node].a.store(top, ordering: .releasing)
                if words.a.compareExchange(
                    expected: top,
                    desired: node,
                    ordering: .acquiringAndReleasing
                ).exchanged {
                    return
                }
            }
        }
        try stage.thread { _ = pop() }
        try stage.thread {
            let first = pop()
            let second = pop()
            if first != 0 { push(first) }
            // Whoever holds the second one must not find it on the stack as well.
            words.c.store(second, ordering: .relaxed)
        }
        try stage.wait()
        let held = words.c.load(ordering: .relaxed)
        return [held != 0 && words.a.load(ordering: .relaxed) == held ? 1 : 0]
    },
]
