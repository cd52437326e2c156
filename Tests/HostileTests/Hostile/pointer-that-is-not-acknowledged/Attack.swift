// Attack: Reads the memory of the play through a pointer made of a number, and says nothing of it.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: doesNotCompile
// swift-format-ignore-file
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    for address in stride(from: UInt(1) << 32, to: 1 << 47, by: 8) {
        if UnsafePointer<Int>(bitPattern: address)?.pointee == limit { return [] }
    }
    return []
}
