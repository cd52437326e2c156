// Misconception: a wait that fails has been interrupted, so it is tried again.
// Rejected by: StartAndJoinXCTests/testThrowsWhenThereIsNothingToWaitFor
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
    // What the parent has printed but not written is copied with the rest of
    // its memory; every child would write it once more.
    fflush(nil)
    var children: [pid_t] = []
    for task in tasks {
        let child = fork()
        if child == 0 { leave(with: task) }
        guard child > 0 else {
            let error = ProcessError(code: errno)
            stop(children)
            throw error
        }
        children.append(child)
    }
    // All are waited for, also when one wait fails.
    let endings = children.map { child in Result { try join(child) } }
    return try endings.map { try $0.get() }
}

/// Runs a task and ends the process; `_exit` leaves the parent's exit handlers
/// and buffers alone.
private func leave(with task: () -> Int32) -> Never {
    let code = task()
    fflush(nil)
    _exit(code)
}

private func stop(_ children: [pid_t]) {
    for child in children { kill(child, SIGKILL) }
    for child in children { _ = try? join(child) }
}

/// Waits for one child and no other.
private func join(_ child: pid_t) throws -> Ending {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {}
    let signal = status & 0x7f
    return signal == 0
        ? .exited(code: (status >> 8) & 0xff)
        : .killed(signal: signal)
}
