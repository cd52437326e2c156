// Attack: Says that a function is safe which is not.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:7:1
// swift-format-ignore-file
@safe func peek(_ address: Int) -> Int { UnsafePointer<Int>(bitPattern: address)?.pointee ?? 0 }

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    return peek(4096) == limit ? [] : []
}
