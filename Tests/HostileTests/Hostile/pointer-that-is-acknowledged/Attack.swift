// Attack: Says `unsafe` to what reads a pointer made of a number.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:12:17
// swift-format-ignore-file
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let place = unsafe UnsafePointer<Int>(bitPattern: 4096)
    return place == nil ? [] : []
}
