// Misconception: a task that is no longer of interest goes away by itself.
// Rejected by: GatherTests/endsNoEarlierThanItsOperationsAfterAnError(), GatherTests/cancelsTheOthersOnTheFirstError()
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    var results: [Output] = []
    var running: [Task<Output, any Error>] = []
    for (index, input) in inputs.enumerated() {
        if index >= max(limit, 1) {
            results.append(try await running[index - max(limit, 1)].value)
        }
        try Task.checkCancellation()
        running.append(Task { try await operation(input) })
    }
    for task in running.dropFirst(results.count) {
        results.append(try await task.value)
    }
    return results
}
