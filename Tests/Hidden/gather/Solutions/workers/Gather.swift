import Synchronization

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
    let board = Board<Input, Output>(inputs)
    try await withThrowingDiscardingTaskGroup { group in
        for _ in 0..<min(max(limit, 1), inputs.count) {
            group.addTask {
                while let (index, input) = try board.takeNext() {
                    board.put(try await operation(input), at: index)
                }
            }
        }
    }
    return board.results
}

/// What is still to do, and what has come of the rest.
private final class Board<Input: Sendable, Output: Sendable>: Sendable {
    private struct State {
        var next = 0
        var results: [Int: Output] = [:]
    }

    private let inputs: [Input]
    private let state = Mutex(State())

    init(_ inputs: [Input]) {
        self.inputs = inputs
    }

    /// The next input with its index, or `nil` when all are taken.
    ///
    /// - Throws: `CancellationError` if there is one, and no one wants it.
    func takeNext() throws -> (Int, Input)? {
        let index = state.withLock { state in
            defer { state.next += 1 }
            return state.next
        }
        guard index < inputs.count else { return nil }
        try Task.checkCancellation()
        return (index, inputs[index])
    }

    func put(_ result: Output, at index: Int) {
        state.withLock { $0.results[index] = result }
    }

    var results: [Output] {
        state.withLock { state in
            inputs.indices.compactMap { state.results[$0] }
        }
    }
}
