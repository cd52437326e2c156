import Explorer

/// A program of Swift's concurrency.
struct AsyncProgram: Sendable {
    let name: String
    let explorer: Explorer
    let body: @Sendable () async throws -> [Int]

    init(
        _ name: String,
        _ explorer: Explorer = Explorer(preemptions: 2),
        _ body: @escaping @Sendable () async throws -> [Int]
    ) {
        self.name = name
        self.explorer = explorer
        self.body = body
    }
}

actor Purse {
    var money = 0
    var log: [Int] = []

    func add(_ amount: Int) { money += amount }

    /// Looks, waits, and then takes what it saw for granted.
    func addAfterWaiting(_ amount: Int) async {
        let seen = money
        await Task.yield()
        money = seen + amount
    }

    func note(_ number: Int) { log.append(number) }

    func wait() async { await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in } }
}

/// Programs of tasks and actors.
let asyncPrograms = [
    AsyncProgram("actor") {
        let purse = Purse()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<2 { group.addTask { await purse.add(1) } }
        }
        return [await purse.money]
    },
    AsyncProgram("actor-reentrancy") {
        let purse = Purse()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<2 { group.addTask { await purse.addAfterWaiting(1) } }
        }
        return [await purse.money]
    },
    AsyncProgram("order-of-tasks") {
        let purse = Purse()
        await withTaskGroup(of: Void.self) { group in
            for number in 1...3 { group.addTask { await purse.note(number) } }
        }
        return await purse.log
    },
    AsyncProgram("continuation-forgotten") {
        await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
        return []
    },
    AsyncProgram("continuation-resumed-twice") {
        let purse = Purse()
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            for _ in 0..<2 {
                Task {
                    await purse.add(1)
                    continuation.resume()
                }
            }
        }
        return []
    },
    AsyncProgram("child-never-resumed") {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await Purse().wait() }
        }
        return []
    },
    AsyncProgram("task-sleep") {
        // Costs no real time.
        try await Task.sleep(for: .seconds(3600))
        return [1]
    },
]
