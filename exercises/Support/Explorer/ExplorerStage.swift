import CExplorer
import Glibc

/// Where the body of an exploration makes its tasks.
///
/// A body may as well fork and create threads by itself.
@safe
public final class ExplorerStage {
    private var processes: [Int32] = []
    private var threads: [pthread_t] = []

    init() {}

    /// What can go wrong with the tasks of a body.
    public enum Failure: Error, Hashable {
        case cannotFork
        case cannotCreateThread
        /// A process left with a code other than 0.
        case processFailed(code: Int32)
        /// A process was ended by a signal.
        case processKilled(signal: Int32)
    }

    /// Makes a process that runs a body and leaves with code 0, or 1 if the body throws.
    ///
    /// - Returns: The kernel's number of the process.
    /// - Throws: ``Failure/cannotFork``.
    @discardableResult
    public func process(_ body: () throws -> Void) throws -> Int32 {
        let id = fork()
        guard id >= 0 else { throw Failure.cannotFork }
        guard id == 0 else {
            processes.append(id)
            return id
        }
        var code: Int32 = 0
        do { try body() } catch { code = 1 }
        _exit(code)
    }

    /// Makes a thread that runs a body.
    ///
    /// - Throws: ``Failure/cannotCreateThread``.
    public func thread(_ body: @escaping @Sendable () -> Void) throws {
        guard let thread = startThread(body) else { throw Failure.cannotCreateThread }
        threads.append(thread)
    }

    /// Waits for all threads and processes that were made here so far.
    ///
    /// - Throws: The first ``Failure`` of a process, after all have ended.
    public func wait() throws {
        for thread in threads { pthread_join(thread, nil) }
        threads = []
        var failure: Failure?
        for id in processes {
            var status: Int32 = 0
            while unsafe waitpid(id, &status, 0) < 0 && errno == EINTR {}
            let signal = status & 0x7f
            let code = (status >> 8) & 0xff
            if signal != 0 {
                failure = failure ?? .processKilled(signal: signal)
            } else if code != 0 {
                failure = failure ?? .processFailed(code: code)
            }
        }
        processes = []
        if let failure { throw failure }
    }
}
