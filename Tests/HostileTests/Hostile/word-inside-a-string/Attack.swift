// Attack: Says `unsafe` in what a string is put together of.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:13:19
// Before: refused-word Attack.swift:13:26
// swift-format-ignore-file
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let text = "\(unsafe unsafeBitCast(limit, to: UInt.self))"
    return text.isEmpty ? [] : []
}
