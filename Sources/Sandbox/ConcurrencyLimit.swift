import Synchronization

/// Lets so many tasks do something at the same time; the others wait, first come first served,
/// and block no thread.
package final class ConcurrencyLimit: Sendable {
    private typealias Waiting = (number: Int, turn: CheckedContinuation<Bool, Never>)

    private struct State {
        var free: Int
        var numbers = 0
        var waiting: [Waiting] = []
    }

    private let state: Mutex<State>

    /// - Parameter count: How many have their turn at once, at least 1.
    package init(_ count: Int) {
        state = Mutex(State(free: max(1, count)))
    }

    /// Runs a body when its turn has come.
    ///
    /// - Throws: What the body throws, or `CancellationError` if the task is cancelled before.
    package func withTurn<Value>(_ body: () async throws -> Value) async throws -> Value {
        guard await takesTurn() else { throw CancellationError() }
        defer { passTurn() }
        return try await body()
    }

    /// Waits for a turn.
    ///
    /// - Returns: Whether there is one; not for a task that was cancelled.
    private func takesTurn() async -> Bool {
        let number = state.withLock { state in
            state.numbers += 1
            return state.numbers
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { turn in
                let hasTurn = state.withLock { state -> Bool? in
                    // Under the lock: a cancellation after this finds the task waiting.
                    if Task.isCancelled { return false }
                    guard state.free == 0 else {
                        state.free -= 1
                        return true
                    }
                    state.waiting.append((number, turn))
                    return nil
                }
                if let hasTurn { turn.resume(returning: hasTurn) }
            }
        } onCancel: {
            let cancelled = state.withLock { state in
                state.waiting.firstIndex { $0.number == number }
                    .map { state.waiting.remove(at: $0) }
            }
            cancelled?.turn.resume(returning: false)
        }
    }

    private func passTurn() {
        let next = state.withLock { state -> Waiting? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.free += 1
            return nil
        }
        next?.turn.resume(returning: true)
    }
}
