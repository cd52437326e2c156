// Misconception: the next may start when the oldest has ended.
// Rejected by: GatherTests/startsTheNextAsSoonAsOneEnds(), GatherTests/cancelsTheOthersOnTheFirstError(), GatherXCTests/testPassesTheCallersCancellationOn
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    var results: [Output] = []
    var running: [Task<Output, any Error>] = []
    do {
        for (index, input) in inputs.enumerated() {
            if index >= max(limit, 1) {
                results.append(try await running[index - max(limit, 1)].value)
            }
            try Task.checkCancellation()
            running.append(Task { try await operation(input) })
        }
        for task in running.dropFirst(results.count) {
            results.append(try await task.value)
        }
    } catch {
        for task in running { task.cancel() }
        for task in running { _ = await task.result }
        throw error
    }
    return results
}
