// Misconception: a limit means batches of that size.
// Rejected by: GatherTests/startsTheNextAsSoonAsOneEnds()
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    var results: [Output] = []
    var rest = inputs[...]
    while !rest.isEmpty {
        try Task.checkCancellation()
        let chunk = rest.prefix(max(limit, 1))
        rest = rest.dropFirst(chunk.count)
        results += try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            for (index, input) in zip(chunk.indices, chunk) {
                group.addTask { (index, try await operation(input)) }
            }
            var done: [(Int, Output)] = []
            for try await one in group { done.append(one) }
            return done.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
    return results
}
