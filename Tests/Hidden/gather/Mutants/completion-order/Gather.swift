// Misconception: a group gives its results in the order in which its children were added.
// Rejected by: GatherTests/startsTheNextAsSoonAsOneEnds(), GatherTests/allowsALimitAboveTheNumberOfInputs(limit:), GatherXCTests/testGathersManyInputs
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    try await withThrowingTaskGroup(of: Output.self) { group in
        var results: [Output] = []
        for (index, input) in inputs.enumerated() {
            if index >= max(limit, 1), let done = try await group.next() {
                results.append(done)
            }
            try Task.checkCancellation()
            group.addTask { try await operation(input) }
        }
        for try await result in group { results.append(result) }
        return results
    }
}
