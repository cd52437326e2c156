import Dispatch
import Explorer
import Foundation
import Synchronization

/// Programs that use what Swift's libraries have.
let swift = [
    Program("nslock") { stage in
        let lock = NSLock()
        let numbers = Numbers()
        for _ in 0..<2 { try stage.thread { lock.withLock { numbers.a += 1 } } }
        try stage.wait()
        return [numbers.a]
    },
    Program("dispatch-semaphore") { stage in
        let places = DispatchSemaphore(value: 1)
        let numbers = Numbers()
        for _ in 0..<2 {
            try stage.thread {
                places.wait()
                numbers.a += 1
                places.signal()
            }
        }
        try stage.wait()
        return [numbers.a]
    },
    Program("crash-in-one-order") { stage in
        let words = Words()
        try stage.thread {
            if words.a.load(ordering: .acquiring) == 1 { fatalError("found one") }
        }
        try stage.thread { words.a.store(1, ordering: .releasing) }
        try stage.wait()
        return []
    },
    Program("throws-in-one-order") { stage in
        struct Late: Error {}
        let words = Words()
        try stage.thread { words.a.store(1, ordering: .releasing) }
        let seen = words.a.load(ordering: .acquiring)
        try stage.wait()
        if seen == 1 { throw Late() }
        return []
    },
    Program("lazy-global") { stage in
        for _ in 0..<2 { try stage.thread { _ = expensive.count } }
        try stage.wait()
        return [expensive.count]
    },
]

private let expensive = Array(repeating: 1, count: 3)
