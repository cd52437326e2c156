// Misconception: a short sleep is as good as being woken.
// Rejected by: GatherTests/startsTheNextAsSoonAsOneEnds()
import Synchronization

/// Runs an operation on each input, some at a time, and gathers the results.
public func gather<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    limit: Int,
    _ operation: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
    let running = Running()
    return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        for (index, input) in inputs.enumerated() {
            while running.count.load(ordering: .acquiring) >= max(limit, 1) {
                try await Task.sleep(for: .milliseconds(500))
            }
            try Task.checkCancellation()
            running.count.add(1, ordering: .acquiringAndReleasing)
            group.addTask {
                defer { running.count.subtract(1, ordering: .acquiringAndReleasing) }
                return (index, try await operation(input))
            }
        }
        var results: [(index: Int, output: Output)] = []
        for try await done in group { results.append(done) }
        return results.sorted { $0.index < $1.index }.map(\.output)
    }
}

/// How many operations run.
private final class Running: Sendable {
    let count = Atomic(0)
}
