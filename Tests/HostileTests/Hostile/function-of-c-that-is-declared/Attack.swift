// Attack: Declares a function of the C library as one of its own.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:7:1
// swift-format-ignore-file
@_extern(c, "_exit") func leave(_ code: Int32)

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    leave(0)
    return []
}
