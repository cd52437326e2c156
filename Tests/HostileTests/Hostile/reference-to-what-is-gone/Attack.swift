// Attack: Keeps a reference that nobody checks to an object that is gone.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:12:13
// swift-format-ignore-file
final class Box {
    let number: Int
    init(_ number: Int) { self.number = number }
}
struct Holder {
    unowned(unsafe) let box: Box
    init(_ box: Box) { self.box = box }
}

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let holder = Holder(Box(limit))
    return holder.box.number == limit ? [] : []
}
