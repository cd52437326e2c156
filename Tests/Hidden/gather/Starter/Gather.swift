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
    // TODO: Run them, at most `limit` at once.
    []
}
