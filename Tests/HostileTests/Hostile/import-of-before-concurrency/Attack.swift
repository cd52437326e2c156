// Attack: Imports a module so that the compiler says less about it.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-import refused-word
// Before: refused-word Attack.swift:8:1
// Before: refused-import Attack.swift:8:17
// swift-format-ignore-file
@preconcurrency import Dispatch

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    DispatchQueue.global().sync { exit(0) }
}
