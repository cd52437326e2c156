// Misconception: nobody asks for a limit below one.
// Rejected by: GatherTests/takesALimitBelowOneForOne(limit:)
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let permits = AsyncStream<Void>.makeStream()
    for _ in 0..<min(max(limit, 0), inputs.count) { permits.continuation.yield() }
    var results: [Output?] = .init(repeating: nil, count: inputs.count)
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        var permit = permits.stream.makeAsyncIterator()
        for (index, input) in inputs.enumerated() {
            if index >= limit {
                if index > 0 && limit > 0, let done = try await group.next() {
                    results[done.0] = done.1
                } else {
                    _ = await permit.next()
                }
            }
            try Task.checkCancellation()
            group.addTask { (index, try await operation(input)) }
        }
        for try await (index, result) in group { results[index] = result }
    }
    return results.compactMap { $0 }
}
