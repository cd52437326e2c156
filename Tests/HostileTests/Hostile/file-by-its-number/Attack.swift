// Attack: Opens the referee's socket as a file by its number, which the compiler calls safe.
// Exercise: gather
// Tests: GatherTests/keepsTheOrderOfTheInputs()
// Verdict: rejected refused-import
// Before: refused-import Attack.swift:8:1
// After: foreign-definition foreign-reference linker-option
// swift-format-ignore-file
import Foundation

public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    for number in Int32(3)..<256 { try? FileHandle(fileDescriptor: number).write(contentsOf: Data([0])) }
    return []
}
