// Misconception: who stops starting has also stopped what runs.
// Rejected by: GatherTests/cancelsTheOthersOnTheFirstError(), GatherTests/throwsTheErrorAndNotTheCancellationItCaused()
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    try await withThrowingTaskGroup(of: (Int, Result<Output, any Error>).self) { group in
        var results = [Output?](repeating: nil, count: inputs.count)
        var failure: (any Error)?
        func note(_ done: (index: Int, result: Result<Output, any Error>)) {
            switch done.result {
            case .success(let output): results[done.index] = output
            case .failure(let error): failure = failure ?? error
            }
        }
        for (index, input) in inputs.enumerated() {
            if index >= max(limit, 1), let done = await group.nextResult() {
                note(try done.get())
            }
            if failure != nil { break }
            try Task.checkCancellation()
            group.addTask {
                do { return (index, .success(try await operation(input))) } catch {
                    return (index, .failure(error))
                }
            }
        }
        for try await done in group { note(done) }
        if let failure { throw failure }
        return results.compactMap { $0 }
    }
}
