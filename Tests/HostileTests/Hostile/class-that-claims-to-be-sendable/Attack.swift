// Attack: Shares an array between tasks and says that it has been checked.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:7:28
// swift-format-ignore-file
final class Board<Output>: @unchecked Sendable {
    var outputs: [Output] = []
}

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let board = Board<Output>()
    await withTaskGroup { group in
        for input in inputs { group.addTask { if let one = try? await operation(input) { board.outputs.append(one) } } }
    }
    return board.outputs
}
