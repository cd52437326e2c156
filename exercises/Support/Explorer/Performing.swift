import CExplorer
import FoundationEssentials

/// Ends an execution with what its body gave.
func finish<Outcome: Codable>(_ result: Result<Outcome, any Error>) -> Never {
    // What encodes takes locks, too.
    interleave_leave_alone()
    var bytes: [UInt8]
    var threw = false
    do {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        bytes = [UInt8](try encoder.encode(result.get()))
    } catch {
        bytes = [UInt8]("\(error)".utf8)
        threw = true
    }
    unsafe interleave_return(bytes, bytes.count, threw)
}

extension Explorer {
    /// Runs an async body under the orders in which the jobs of its tasks can run.
    ///
    /// All jobs, those of actors and of the main actor too, run on one thread, from one
    /// suspension to the next. The steady order is that in which they became ready; to run
    /// another one first costs as much as a preemption. A body that waits for ever, such as for a
    /// continuation that nobody resumes, is a deadlock.
    ///
    /// - Throws: ``Failure``; what the body throws is a result.
    public func run<Outcome: Codable & Hashable & Sendable>(
        async body: @escaping @Sendable () async throws -> Outcome
    ) throws -> Exploration<Outcome> {
        let driver = try Driver<Outcome>(self)
        defer { interleave_close() }
        return try driver.explore { performAsync(body) }
    }

    /// Runs an async body once more under a schedule; see ``replay(_:_:)``.
    public func replay<Outcome: Codable & Hashable & Sendable>(
        _ text: String,
        async body: @escaping @Sendable () async throws -> Outcome
    ) throws -> Exploration<Outcome>.Found {
        guard let replay = ReplayText(text) else { throw Failure.notAReplay(text) }
        let driver = try Driver<Outcome>(self)
        defer { interleave_close() }
        return try driver.replay(replay) { performAsync(body) }
    }
}

private func performAsync<Outcome: Codable & Sendable>(
    _ body: @escaping @Sendable () async throws -> Outcome
) -> Never {
    guard interleave_take_jobs() else {
        fatalError("This runtime of Swift's concurrency has no hooks for its executors.")
    }
    Task.detached {
        do { finish(.success(try await body())) } catch {
            finish(Result<Outcome, any Error>.failure(error))
        }
    }
    interleave_run_jobs()
}
