// Misconception: there are at least as many inputs as may run at once.
// Rejected by: GatherTests/allowsALimitAboveTheNumberOfInputs(limit:), GatherTests/returnsAtOnceWithoutInputs(limit:)
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        var results = [Output?](repeating: nil, count: inputs.count)
        try Task.checkCancellation()
        for index in 0..<max(limit, 1) {
            let input = inputs[index]
            group.addTask { (index, try await operation(input)) }
        }
        var next = max(limit, 1)
        while let (index, result) = try await group.next() {
            results[index] = result
            guard next < inputs.count else { continue }
            try Task.checkCancellation()
            group.addTask { [next] in (next, try await operation(inputs[next])) }
            next += 1
        }
        return results.compactMap { $0 }
    }
}
