import CExplorer
import Glibc
import Synchronization

/// A process that a play made.
public struct StageProcess: Sendable, Hashable {
    /// The kernel's id.
    public let id: Int32

    /// Waits for the process to end.
    ///
    /// - Throws: ``StageError`` if it did not leave with exit code 0.
    public func wait() throws {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) < 0 {
            guard errno == EINTR else { throw StageError.processLost(id) }
        }
        let signal = status & 0x7f
        if signal != 0 { throw StageError.processKilled(signal: signal) }
        let code = (status >> 8) & 0xff
        if code != 0 { throw StageError.processFailed(code: code) }
    }
}

/// What can go wrong with the processes of a play.
public enum StageError: Error, CustomStringConvertible {
    case cannotFork
    case cannotCreateThread
    case processLost(Int32)
    case processKilled(signal: Int32)
    case processFailed(code: Int32)

    /// For the learner, in both languages.
    public var description: String {
        switch self {
        case .cannotFork:
            "[en] No further process can be made. [zh] 无法再创建进程。 [end]"
        case .cannotCreateThread:
            "[en] No further thread can be made. [zh] 无法再创建线程。 [end]"
        case .processLost(let id):
            "[en] Process \(id) was waited for by somebody else. [zh] 进程 \(id) 已被别处回收。 [end]"
        case .processKilled(let signal):
            "[en] A process that called your code was killed by signal \(signal). "
                + "[zh] 一个调用你代码的进程被信号 \(signal) 杀死。 [end]"
        case .processFailed(let code):
            "[en] A process that called your code ended with exit code \(code). "
                + "[zh] 一个调用你代码的进程以退出码 \(code) 结束。 [end]"
        }
    }
}

extension Stage {
    /// Makes a process that runs a body and leaves.
    ///
    /// The child leaves with exit code 0, or 1 if the body throws. It does not run what `exit`
    /// would run, but its standard output is flushed.
    ///
    /// - Throws: ``StageError/cannotFork``.
    @discardableResult
    public func process(_ body: () throws -> Void) throws -> StageProcess {
        fflush(nil)
        let id = fork()
        guard id >= 0 else { throw StageError.cannotFork }
        guard id == 0 else {
            processes.withLock { $0.append(StageProcess(id: id)) }
            return StageProcess(id: id)
        }
        var code: Int32 = 0
        do { try body() } catch {
            complain("\(error)")
            code = 1
        }
        fflush(nil)
        _exit(code)
    }

    /// Waits for all threads and processes made so far.
    ///
    /// - Throws: The first ``StageError``, after all have ended.
    public func wait() throws {
        joinThreads()
        let waited = processes.withLock { list in
            defer { list = [] }
            return list
        }
        var failure: (any Error)?
        for process in waited {
            do { try process.wait() } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
    }

    /// Runs a body in which only `count` calls of `fork` succeed; later ones fail with `EAGAIN`.
    public func forksFail<Value>(after count: Int, _ body: () throws -> Value) rethrows -> Value {
        interleave_limit_forks(Int32(count))
        defer { interleave_limit_forks(-1) }
        return try body()
    }
}

/// Writes a line to standard error.
func complain(_ line: String) {
    let bytes = [UInt8]((line + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
}
