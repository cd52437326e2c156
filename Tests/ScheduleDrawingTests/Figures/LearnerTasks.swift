// What a learner might hand in: the lines of this file stand in the pictures.

actor Purse {
    private(set) var money = 0

    func add(_ amount: Int) async {
        let seen = money
        await Task.yield()
        money = seen + amount
    }
}

actor Shelf {
    private(set) var books: [Int] = []

    func replace(by books: [Int]) {
        self.books = books
    }
}

func put(_ book: Int, on shelf: Shelf) async {
    var books = await shelf.books
    books.append(book)
    await Task.yield()
    await shelf.replace(by: books)
}

func waitForReplyOrTimeout() async {
    await withCheckedContinuation { waiter in
        Task(name: "reply") {
            waiter.resume()
        }
        Task(name: "timeout") {
            waiter.resume()
        }
    }
    await Task.yield()
}

/// Forgets that nobody may be waiting yet.
actor TaskGate {
    private var waiter: CheckedContinuation<Void, Never>?

    func pass() async {
        await withCheckedContinuation { waiter = $0 }
    }

    func open() {
        waiter?.resume()
        waiter = nil
    }
}

/// Takes it that whoever is woken finds a permit.
actor Permits {
    private var free = 1
    private var waiters: [CheckedContinuation<Void, Never>] = []

    func take() async {
        if free == 0 {
            await withCheckedContinuation { waiters.append($0) }
        }
        free -= 1
    }

    func giveBack() {
        free += 1
        if !waiters.isEmpty {
            waiters.removeFirst().resume()
        }
    }
}

func work(under permits: Permits, as work: () async -> Void) async {
    await permits.take()
    await work()
    await permits.giveBack()
}
