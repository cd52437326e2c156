import Glibc

/// How a child process ended.
public enum Ending: Hashable, Sendable {
    /// It left by itself with this exit code, 0 to 255.
    case exited(code: Int32)
    /// This signal ended it.
    case killed(signal: Int32)
}

/// A system call failed.
public struct ProcessError: Error, Hashable, Sendable {
    /// The call's `errno`.
    public let code: Int32

    /// Keeps an `errno`.
    public init(code: Int32) {
        self.code = code
    }
}

/// Runs each task in a child process, all at once, and waits for them all.
///
/// The child's exit code is what its task returned (the kernel keeps the low
/// eight bits). If a child cannot be started, those that already run are
/// killed and waited for.
///
/// - Parameter tasks: What the children do.
/// - Returns: How each child ended, in the order of the tasks.
/// - Throws: ``ProcessError``.
public func runAll(_ tasks: [() -> Int32]) throws -> [Ending] {
    try run(tasks[...])
}

/// Starts the first child, leaves the others to a call of its own, and joins
/// on the way back: the call stack keeps the order.
private func run(_ tasks: ArraySlice<() -> Int32>) throws -> [Ending] {
    guard let task = tasks.first else { return [] }
    let child = try Child(running: task)
    do {
        let others = try run(tasks.dropFirst())
        return [try child.join()] + others
    } catch {
        child.stop()
        throw error
    }
}

private struct Child {
    let id: pid_t

    init(running task: () -> Int32) throws {
        fflush(nil)
        id = fork()
        switch id {
        case -1:
            throw ProcessError(code: errno)
        case 0:
            let code = task()
            fflush(nil)
            _exit(code)
        default:
            break
        }
    }

    func join() throws -> Ending {
        var info = siginfo_t()
        var result: Int32
        repeat {
            result = waitid(P_PID, id_t(id), &info, WEXITED)
        } while result == -1 && errno == EINTR
        guard result == 0 else { throw ProcessError(code: errno) }
        let status = info._sifields._sigchld.si_status
        return info.si_code == CLD_EXITED
            ? .exited(code: status & 0xff)
            : .killed(signal: status)
    }

    func stop() {
        kill(id, SIGKILL)
        _ = try? join()
    }
}
