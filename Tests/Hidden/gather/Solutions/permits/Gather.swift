/// Runs an operation on each input, some at a time, and gathers the results.
///
/// The first error cancels what runs, starts nothing more, and is thrown.
/// Cancelling the caller does the same with `CancellationError`. Whatever
/// happens, every operation that was started has ended on return.
///
/// - Parameters:
///   - inputs: What to run the operation on; started in this order.
///   - limit: How many may run at once; less than 1 counts as 1.
///   - operation: What to do with one input.
/// - Returns: The result of each input, at the same index.
/// - Throws: The error that was thrown first.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let permits = Permits(max(limit, 1))
    return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        for (index, input) in inputs.enumerated() {
            try await permits.take()
            group.addTask {
                do {
                    let result = try await operation(input)
                    await permits.giveBack()
                    return (index, result)
                } catch {
                    await permits.close(because: error)
                    throw error
                }
            }
        }
        var results: [(index: Int, output: Output)] = []
        for try await done in group { results.append(done) }
        return results.sorted { $0.index < $1.index }.map(\.output)
    }
}

/// As many permits as operations may run at once, and one who may wait.
private actor Permits {
    private var free: Int
    private var failure: (any Error)?
    private var waiter: CheckedContinuation<Void, any Error>?

    init(_ count: Int) {
        free = count
    }

    /// Takes a permit, as soon as there is one.
    ///
    /// - Throws: What the permits were closed for, or `CancellationError`.
    func take() async throws {
        try await withTaskCancellationHandler {
            try Task.checkCancellation()
            if let failure { throw failure }
            if free == 0 {
                try await withCheckedThrowingContinuation { waiter = $0 }
            } else {
                free -= 1
            }
        } onCancel: {
            Task { await close(because: CancellationError()) }
        }
    }

    /// Hands a permit to the waiter, or keeps it for the next.
    func giveBack() {
        guard let waiter else {
            free += 1
            return
        }
        self.waiter = nil
        waiter.resume()
    }

    /// Lets no one have a permit any more.
    func close(because error: any Error) {
        if failure == nil { failure = error }
        waiter?.resume(throwing: error)
        waiter = nil
    }
}
