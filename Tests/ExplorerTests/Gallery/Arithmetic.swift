import Explorer

/// Two tasks of so many steps that do not meet.
let arithmetic: [Program] =
    [(1, 1), (1, 4), (2, 2), (3, 2), (3, 3), (4, 4)].flatMap { n, m in
        [
            Program("processes-\(n)-\(m)", .unbounded) { stage in
                let numbers = Shared(16)
                try stage.process { for _ in 0..<n { numbers[0] = 1 } }
                try stage.process { for _ in 0..<m { numbers[8] = 1 } }
                try stage.wait()
                return []
            },
            Program("threads-\(n)-\(m)", .unbounded) { stage in
                let words = Words()
                try stage.thread { for _ in 0..<n { words.a.store(1, ordering: .relaxed) } }
                try stage.thread { for _ in 0..<m { words.b.store(1, ordering: .relaxed) } }
                try stage.wait()
                return []
            },
        ]
    } + [
        Program("processes-3-3-reduced", .reduced) { stage in
            let numbers = Shared(16)
            try stage.process { for _ in 0..<3 { numbers[0] = 1 } }
            try stage.process { for _ in 0..<3 { numbers[8] = 1 } }
            try stage.wait()
            return []
        },
        Program("three-threads-2-2-2", .unbounded) { stage in
            let words = Words()
            try stage.thread { for _ in 0..<2 { words.a.store(1, ordering: .relaxed) } }
            try stage.thread { for _ in 0..<2 { words.b.store(1, ordering: .relaxed) } }
            try stage.thread { for _ in 0..<2 { words.c.store(1, ordering: .relaxed) } }
            try stage.wait()
            return []
        },
    ]
