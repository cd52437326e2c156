/// The result of a task, which may not be there yet.
public final class PendingResult {
    private let ticket: Int
    private let office: Office

    fileprivate init(ticket: Int, office: Office) {
        self.ticket = ticket
        self.office = office
    }

    deinit {
        office.results[ticket] = nil
    }

    /// Whether ``get(timeout:)`` would come back at once.
    public var isReady: Bool {
        office.turn(milliseconds: 0)
        return office.results[ticket] != nil
    }

    /// Waits for the result.
    public func get(timeout: Duration? = nil) throws(PoolError) -> Bytes {
        let start = ContinuousClock.now
        while !isReady {
            guard let timeout else {
                office.turn(milliseconds: -1)
                continue
            }
            let rest = timeout - start.duration(to: .now)
            guard rest > .zero else { throw .timedOut }
            office.turn(milliseconds: Int32(min(1000, rest / .milliseconds(1))))
        }
        guard let result = office.results[ticket] else { throw .terminated }
        return try result.get()
    }
}

/// Worker processes that do one kind of work.
public final class Pool {
    private let office: Office
    private var isOpen = true

    /// Starts the workers.
    public init(
        workers: Int,
        work: @escaping (Bytes) throws -> Bytes
    ) throws(PoolError) {
        office = try Office(seats: workers, work: work)
    }

    deinit {
        office.shut(by: .terminated)
    }

    /// Hands a task to the next free worker and does not wait for it.
    public func applyAsync(_ input: Bytes) throws(PoolError) -> PendingResult {
        guard isOpen else { throw .closed }
        return PendingResult(ticket: office.accept(input), office: office)
    }

    /// Does the work for each input and waits for all.
    public func map(_ inputs: [Bytes]) throws(PoolError) -> [Bytes] {
        var outputs: [Bytes] = []
        var firstError: PoolError?
        for result in try imap(inputs) {
            switch result {
            case .success(let output): outputs.append(output)
            case .failure(let error): firstError = firstError ?? error
            }
        }
        if let firstError { throw firstError }
        return outputs
    }

    /// Does the work for each input and gives each result, in the order of the
    /// inputs, as soon as it is there.
    public func imap(
        _ inputs: [Bytes]
    ) throws(PoolError) -> AnyIterator<Result<Bytes, PoolError>> {
        guard isOpen else { throw .closed }
        let office = office
        let pending = inputs.map { input in
            PendingResult(ticket: office.accept(input), office: office)
        }
        return AnyIterator(
            pending.lazy.map { result in
                Result { () throws(PoolError) in try result.get() }
            }.makeIterator()
        )
    }

    /// Takes no more tasks; those that it has are still done.
    public func close() {
        isOpen = false
    }

    /// Waits until all tasks are done and all workers have ended.
    public func join() throws(PoolError) {
        if isOpen { throw .stillOpen }
        while office.isAtWork { office.turn(milliseconds: -1) }
        office.shut(by: .terminated)
    }

    /// Closes the pool and ends all workers at once, whatever they are at.
    public func terminate() {
        isOpen = false
        office.shut(by: .terminated)
    }
}
