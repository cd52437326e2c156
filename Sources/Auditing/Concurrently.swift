/// Does something with each of many values, with only so many at one time.
///
/// - Parameters:
///   - inputs: The values.
///   - most: How many at one time, at least 1.
///   - body: What is done with each.
/// - Returns: What came of each, in the order of the values.
/// - Throws: What the body throws first; the others are cancelled.
func results<Input: Sendable, Output: Sendable>(
    of inputs: [Input],
    atOnce most: Int,
    _ body: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        var outputs = [Output?](repeating: nil, count: inputs.count)
        for (index, input) in inputs.enumerated() {
            if index >= most, let (done, output) = try await group.next() { outputs[done] = output }
            group.addTask { (index, try await body(input)) }
        }
        for try await (done, output) in group { outputs[done] = output }
        return outputs.compactMap { $0 }
    }
}
