// Misconception: the first wait comes after the limit is passed.
// Rejected by: GatherTests/runsAsManyAsTheLimit(limit:), GatherTests/startsTheNextAsSoonAsOneEnds()
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        var results = [Output?](repeating: nil, count: inputs.count)
        for (index, input) in inputs.enumerated() {
            if index > max(limit, 1), let done = try await group.next() {
                results[done.0] = done.1
            }
            try Task.checkCancellation()
            group.addTask { (index, try await operation(input)) }
        }
        for try await (index, result) in group {
            results[index] = result
        }
        return results.compactMap { $0 }
    }
}
