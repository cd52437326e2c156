// Attack: Says `unsafe` in backticks, and has a function of that name.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:9:7
// Before: refused-word Attack.swift:9:38
// Before: refused-word Attack.swift:16:56
// swift-format-ignore-file
func `unsafe`(_ yes: Bool) -> Bool { unsafeBitCast(yes, to: UInt8.self) == 1 }

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    return inputs.map { $0 as! Output }.filter { _ in `unsafe`(true) }
}
