// Attack: Turns off the check that two do not change one variable.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:9:5
// Before: refused-word Attack.swift:10:17
// swift-format-ignore-file
enum Shared {
    @exclusivity(unchecked)
    nonisolated(unsafe) static var value = 0
}

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    Shared.value += limit
    return []
}
