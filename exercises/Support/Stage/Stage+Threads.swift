import Glibc
import Synchronization

extension Stage {
    /// Makes a thread that runs a body; ``wait()`` waits for it too.
    ///
    /// - Throws: ``StageError/cannotCreateThread``.
    public func thread(_ body: @escaping @Sendable () -> Void) throws {
        var thread = pthread_t()
        let context = unsafe Unmanaged.passRetained(ThreadBody(body)).toOpaque()
        let result = unsafe pthread_create(
            &thread,
            nil,
            { context in
                guard let context = unsafe context else { return nil }
                unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().body()
                return nil
            },
            context
        )
        guard result == 0 else { throw StageError.cannotCreateThread }
        threads.withLock { $0.append(thread) }
    }

    /// Waits for all threads made so far.
    func joinThreads() {
        let joined = threads.withLock { list in
            defer { list = [] }
            return list
        }
        for thread in joined { pthread_join(thread, nil) }
    }
}

private final class ThreadBody: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
