// Misconception: a limit is a size to set aside.
// Rejected by: GatherTests/allowsALimitAboveTheNumberOfInputs(limit:)
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    var permits = [Bool](repeating: true, count: max(limit, 1))
    return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        var results = [Output?](repeating: nil, count: inputs.count)
        for (index, input) in inputs.enumerated() {
            if permits.isEmpty, let done = try await group.next() {
                results[done.0] = done.1
                permits.append(true)
            }
            try Task.checkCancellation()
            permits.removeLast()
            group.addTask { (index, try await operation(input)) }
        }
        for try await (index, result) in group {
            results[index] = result
        }
        return results.compactMap { $0 }
    }
}
