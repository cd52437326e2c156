import Glibc
import TerminalScreen

extension Terminal {
    /// Runs a body that is cancelled by Ctrl-C and its like, so that it clears away what it made.
    ///
    /// A signal that came ends this process after the body, as if nobody had caught it.
    ///
    /// - Returns: What the body returns.
    /// - Throws: What the body throws.
    static func clearingAwayAtSignals<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let numbers = [SIGINT, SIGTERM, SIGHUP]
        let (signals, post) = AsyncStream.makeStream(of: Int32.self)
        let reader = DescriptorReader(SignalPipe.catching(numbers)) { bytes in
            for byte in bytes { post.yield(Int32(byte)) }
        }
        defer {
            reader.cancel()
            for number in numbers { signal(number, SIG_DFL) }
        }
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                for await number in signals { throw Caught(number: number) }
                return nil
            }
            defer { group.cancelAll() }
            do {
                while let ended = try await group.next() {
                    if let value = ended { return value }
                }
                throw CancellationError()
            } catch let caught as Caught {
                group.cancelAll()
                while await group.nextResult() != nil {}
                SignalPipe.die(by: caught.number)
                throw caught
            }
        }
    }
}

/// That a signal came.
private struct Caught: Error {
    let number: Int32
}
