// Misconception: a loop of awaits runs its operations side by side.
// Rejected by: GatherTests/runsAsManyAsTheLimit(limit:), GatherTests/allowsALimitAboveTheNumberOfInputs(limit:)
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    var results: [Output] = []
    for input in inputs {
        try Task.checkCancellation()
        results.append(try await operation(input))
    }
    return results
}
