import Explorer

/// Two tasks with three atomic updates each, so 924 schedules.
let busy = [
    Program("threads", .unbounded) { stage in
        let words = Words()
        for _ in 0..<2 {
            try stage.thread {
                for _ in 0..<3 {
                    let seen = words.a.load(ordering: .relaxed)
                    words.a.store(seen + 1, ordering: .relaxed)
                }
            }
        }
        try stage.wait()
        return [words.a.load(ordering: .relaxed)]
    },
    Program("processes", .unbounded) { stage in
        let number = Shared()
        for _ in 0..<2 { try stage.process { for _ in 0..<3 { number[0] += 1 } } }
        try stage.wait()
        return [number[0]]
    },
]
