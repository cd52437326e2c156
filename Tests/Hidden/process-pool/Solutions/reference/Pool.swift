/// The result of a task, which may not be there yet.
public final class PendingResult {
    private let task: PoolTask
    private let crew: Crew

    init(of task: PoolTask, by crew: Crew) {
        self.task = task
        self.crew = crew
    }

    /// Whether ``get(timeout:)`` would come back at once.
    public var isReady: Bool {
        if task.result == nil { crew.work(milliseconds: 0) }
        return task.result != nil
    }

    /// Waits for the result.
    public func get(timeout: Duration? = nil) throws(PoolError) -> Bytes {
        let deadline = timeout.map { ContinuousClock.now + $0 }
        while true {
            if let result = task.result { return try result.get() }
            let rest = milliseconds(until: deadline)
            crew.work(milliseconds: rest)
            if rest == 0 && task.result == nil { throw .timedOut }
        }
    }
}

/// What `poll` takes for a deadline: rounded up, -1 for none.
private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let rest = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    return Int32(max(0, min(60_000, rest.rounded(.up))))
}

/// Worker processes that do one kind of work.
public final class Pool {
    private let crew: Crew
    private var isClosed = false

    /// Starts the workers.
    public init(
        workers: Int,
        work: @escaping (Bytes) throws -> Bytes
    ) throws(PoolError) {
        crew = Crew(size: workers, work: work)
        try crew.hire()
    }

    deinit {
        terminate()
    }

    /// Hands a task to the next free worker and does not wait for it.
    public func applyAsync(_ input: Bytes) throws(PoolError) -> PendingResult {
        if isClosed { throw .closed }
        let task = PoolTask(input: input)
        crew.add(task)
        return PendingResult(of: task, by: crew)
    }

    /// Does the work for each input and waits for all.
    public func map(_ inputs: [Bytes]) throws(PoolError) -> [Bytes] {
        let results = Array(try imap(inputs))
        var values: [Bytes] = []
        for result in results { values.append(try result.get()) }
        return values
    }

    /// Does the work for each input and gives each result, in the order of the
    /// inputs, as soon as it is there.
    public func imap(
        _ inputs: [Bytes]
    ) throws(PoolError) -> AnyIterator<Result<Bytes, PoolError>> {
        var pending: [PendingResult] = []
        for input in inputs { pending.append(try applyAsync(input)) }
        var next = pending.makeIterator()
        return AnyIterator {
            guard let result = next.next() else { return nil }
            return Result { () throws(PoolError) in try result.get() }
        }
    }

    /// Takes no more tasks; those that it has are still done.
    public func close() {
        isClosed = true
    }

    /// Waits until all tasks are done and all workers have ended.
    public func join() throws(PoolError) {
        guard isClosed else { throw .stillOpen }
        while crew.hasTasks { crew.work(milliseconds: -1) }
        crew.dismiss()
    }

    /// Closes the pool and ends all workers at once, whatever they are at.
    public func terminate() {
        close()
        crew.kill()
    }
}
