import Explorer
import Glibc
import Synchronization

extension Stage {
    /// Makes a thread that runs a body; ``wait()`` waits for it too.
    ///
    /// - Throws: ``StageError/cannotCreateThread``.
    public func thread(_ body: @escaping @Sendable () -> Void) throws {
        guard let thread = startThread(body) else { throw StageError.cannotCreateThread }
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
