// Attack: Calls a number as a function by the convention of C.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:13:16
// Before: refused-word Attack.swift:13:42
// swift-format-ignore-file
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let call = unsafeBitCast(limit, to: (@convention(c) (Int) -> Int).self)
    return call(3) == 0 ? [] : []
}
