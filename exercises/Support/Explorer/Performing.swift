import CExplorer
import FoundationEssentials

/// Ends an execution with what its body gives.
///
/// - Parameters:
///   - known: Outcomes that other executions have ended with.
///   - body: What is explored.
func finish<Outcome: Encodable & Hashable>(
    _ known: KnownOutcomes<Outcome>,
    _ body: () throws -> Outcome
) -> Never {
    do { finish(with: try body(), known) } catch { finish(throwing: error) }
}

/// Ends an execution with an outcome.
private func finish<Outcome: Encodable>(
    with outcome: Outcome,
    _ known: KnownOutcomes<Outcome>
) -> Never {
    // What compares and encodes takes locks, too.
    interleave_leave_alone()
    if let bytes = known.bytes(of: outcome) { leave(with: bytes) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do { leave(with: [UInt8](try encoder.encode(outcome))) } catch { finish(throwing: error) }
}

private func leave(with outcome: [UInt8]) -> Never {
    unsafe outcome.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Void in
        unsafe interleave_return(bytes.baseAddress, bytes.count, false)
    }
    fatalError("An execution went on after its end.")
}

/// Ends an execution with an error's text.
private func finish(throwing error: any Error) -> Never {
    interleave_leave_alone()
    let bytes = [UInt8]("\(error)".utf8)
    unsafe interleave_return(bytes, bytes.count, true)
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
        return try driver.explore { performAsync($0, body) }
    }

    /// Runs an async body once more under a schedule; see ``replay(_:_:)``.
    public func replay<Outcome: Codable & Hashable & Sendable>(
        _ text: String,
        async body: @escaping @Sendable () async throws -> Outcome
    ) throws -> Exploration<Outcome>.Found {
        guard let replay = ReplayText(text) else { throw Failure.notAReplay(text) }
        let driver = try Driver<Outcome>(self)
        defer { interleave_close() }
        return try driver.replay(replay) { performAsync($0, body) }
    }
}

private func performAsync<Outcome: Codable & Hashable & Sendable>(
    _ known: KnownOutcomes<Outcome>,
    _ body: @escaping @Sendable () async throws -> Outcome
) -> Never {
    guard interleave_take_jobs() else {
        fatalError("This runtime of Swift's concurrency has no hooks for its executors.")
    }
    Task.detached {
        do { finish(with: try await body(), known) } catch { finish(throwing: error) }
    }
    interleave_run_jobs()
}
