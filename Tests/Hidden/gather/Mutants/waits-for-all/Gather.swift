// Misconception: waitForAll throws as soon as one of the children does.
// Rejected by: GatherTests/cancelsTheOthersOnTheFirstError(), GatherTests/startsNothingMoreAfterTheFirstError()
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let board = Board<Output>()
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<min(max(limit, 1), inputs.count) {
            group.addTask {
                while let index = await board.take(of: inputs.count) {
                    try Task.checkCancellation()
                    await board.put(try await operation(inputs[index]), at: index)
                }
            }
        }
        try await group.waitForAll()
    }
    return await board.results.sorted { $0.key < $1.key }.map(\.value)
}

/// What is still to do, and what has come of the rest.
private actor Board<Output: Sendable> {
    private var next = 0
    var results: [Int: Output] = [:]

    func take(of count: Int) -> Int? {
        guard next < count else { return nil }
        defer { next += 1 }
        return next
    }

    func put(_ result: Output, at index: Int) {
        results[index] = result
    }
}
