import CExplorer
import FoundationEssentials

/// Ends an execution with what its body gives.
func finish<Outcome: Encodable>(_ body: () throws -> Outcome) -> Never {
    do { finish(with: try body()) } catch { finish(throwing: error) }
}

/// Ends an execution with an outcome.
private func finish(with outcome: some Encodable) -> Never {
    // What encodes takes locks, too.
    interleave_leave_alone()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do { leave(with: try encoder.encode(outcome)) } catch { finish(throwing: error) }
}

private func leave(with data: Data) -> Never {
    unsafe data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Void in
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
        do { finish(with: try await body()) } catch { finish(throwing: error) }
    }
    interleave_run_jobs()
}
