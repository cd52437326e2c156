// Attack: Counts references by itself, so that an object is gone while it is used.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: doesNotCompile
// swift-format-ignore-file
final class Box<Input> {
    let inputs: [Input]
    init(_ inputs: [Input]) { self.inputs = inputs }
}

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let box = Unmanaged.passUnretained(Box(inputs))
    box.release()
    return box.takeUnretainedValue().inputs as? [Output] ?? []
}
