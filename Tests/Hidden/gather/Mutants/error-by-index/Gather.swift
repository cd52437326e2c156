// Misconception: the first error is that of the first input.
// Rejected by: GatherTests/throwsTheErrorThatCameFirst(), GatherTests/throwsTheErrorAndNotTheCancellationItCaused()
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    try await withThrowingTaskGroup(of: (Int, Result<Output, any Error>).self) { group in
        var results = [Result<Output, any Error>?](repeating: nil, count: inputs.count)
        for (index, input) in inputs.enumerated() {
            if index >= max(limit, 1), let (done, result) = try await group.next() {
                results[done] = result
                if case .failure = result {
                    group.cancelAll()
                    break
                }
            }
            try Task.checkCancellation()
            group.addTask {
                do { return (index, .success(try await operation(input))) } catch {
                    return (index, .failure(error))
                }
            }
        }
        for try await (done, result) in group {
            results[done] = result
            if case .failure = result { group.cancelAll() }
        }
        return try results.compactMap { try $0?.get() }
    }
}
