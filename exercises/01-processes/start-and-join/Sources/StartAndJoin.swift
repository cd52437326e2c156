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
    // TODO: Start every child, then wait for every child.
    throw ProcessError(code: ENOSYS)
}
