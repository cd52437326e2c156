// Misconception: what an actor gave out stays true while the task lets others have a turn.
// Rejected by: GatherTests/losesNoResultInAnyOrderOfTurns()
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let shelf = Shelf<Output>()
    try await withThrowingTaskGroup(of: Void.self) { group in
        for (index, input) in inputs.enumerated() {
            if index >= max(limit, 1) { try await group.next() }
            try Task.checkCancellation()
            group.addTask {
                let output = try await operation(input)
                var results = await shelf.results
                await Task.yield()
                results[index] = output
                await shelf.replace(by: results)
            }
        }
        try await group.waitForAll()
    }
    let results = await shelf.results
    return inputs.indices.compactMap { results[$0] }
}

private actor Shelf<Output: Sendable> {
    private(set) var results: [Int: Output] = [:]

    func replace(by results: [Int: Output]) {
        self.results = results
    }
}
