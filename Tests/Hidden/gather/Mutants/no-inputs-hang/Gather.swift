// Misconception: there is always a last operation, and it ends the wait.
// Rejected by: GatherTests/returnsAtOnceWithoutInputs(limit:)
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    try Task.checkCancellation()
    let ended = AsyncThrowingStream<(Int, Output), any Error>.makeStream()
    return try await withThrowingTaskGroup(of: Void.self) { group in
        var results = [Output?](repeating: nil, count: inputs.count)
        var next = 0
        func startNext() {
            guard next < inputs.count else { return }
            group.addTask { [next] in
                do {
                    ended.continuation.yield((next, try await operation(inputs[next])))
                } catch {
                    ended.continuation.finish(throwing: error)
                }
            }
            next += 1
        }
        for _ in 0..<min(max(limit, 1), inputs.count) { startNext() }
        var missing = inputs.count
        for try await (index, result) in ended.stream {
            results[index] = result
            missing -= 1
            if missing == 0 { break }
            try Task.checkCancellation()
            startNext()
        }
        try Task.checkCancellation()
        return results.compactMap { $0 }
    }
}
