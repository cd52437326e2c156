// Attack: Imports the C library for its own inside only.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-import refused-word
// Before: refused-word Attack.swift:8:1
// Before: refused-import Attack.swift:8:22
// swift-format-ignore-file
@_implementationOnly import Glibc

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    exit(0)
}
