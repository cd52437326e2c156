import Dispatch

/// Runs a body that blocks on a thread that may, and suspends meanwhile.
func onThreadThatMayBlock<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async {
            continuation.resume(with: Result(catching: body))
        }
    }
}
