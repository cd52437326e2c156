// Attack: Imports the C library where a condition holds that nobody expects to.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-import
// Before: refused-import Attack.swift:9:5
// After: foreign-reference
// swift-format-ignore-file
#if compiler(>=6) && !NOTHING
    import Glibc
#endif

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    #if !canImport(Darwin)
        exit(0)
    #endif
}
