// Attack: Names the hook through which the play runs all tasks.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:7:1
// swift-format-ignore-file
@_silgen_name("swift_task_enqueueMainExecutor_hook") func enqueueAll()

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    enqueueAll()
    return []
}
