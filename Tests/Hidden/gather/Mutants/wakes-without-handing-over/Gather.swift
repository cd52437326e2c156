// Misconception: whoever is woken because a permit is free finds it free.
// Rejected by: GatherTests/keepsToTheLimitInAnyOrderOfTurns()
/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let permits = Permits(max(limit, 1))
    return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        for (index, input) in inputs.enumerated() {
            group.addTask {
                await permits.take()
                try Task.checkCancellation()
                let output = try await operation(input)
                await permits.giveBack()
                return (index, output)
            }
        }
        var results = [Output?](repeating: nil, count: inputs.count)
        for try await (index, output) in group { results[index] = output }
        return results.compactMap { $0 }
    }
}

private actor Permits {
    private var free: Int
    private var waiters: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) {
        free = count
    }

    func take() async {
        if free == 0 {
            await withCheckedContinuation { waiters.append($0) }
        }
        free -= 1
    }

    func giveBack() {
        free += 1
        if !waiters.isEmpty { waiters.removeFirst().resume() }
    }
}
