// Attack: Takes the current task, and what it belongs to, in its hands.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: doesNotCompile
// swift-format-ignore-file
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    withUnsafeCurrentTask { $0?.cancel() }
    return []
}
