// Attack: Ends the process by a function that nothing was imported for.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: doesNotCompile
// swift-format-ignore-file
import Synchronization

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    Glibc.exit(0)
}
