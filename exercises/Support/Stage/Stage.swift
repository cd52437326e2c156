import CPlaySupport
import Glibc
import PlayWire
import Synchronization

/// Where a play happens: makes processes, holds them at gates, counts what they leave behind.
public final class Stage: Sendable {
    /// The processes that ``process(_:)`` made and nobody has waited for.
    let processes = Mutex<[StageProcess]>([])
    /// The threads that ``thread(_:)`` made and nobody has joined.
    let threads = Mutex<[pthread_t]>([])
    private let leftoversAreExpected = Mutex(false)

    init() {}

    /// Tells that this play makes things be left behind that the learner's code would have cleared
    /// away, such as by killing a process; nothing that is left counts then.
    public func expectLeftovers() { leftoversAreExpected.withLock { $0 = true } }

    var expectsLeftovers: Bool { leftoversAreExpected.withLock { $0 } }

    /// The kernel's id of the calling thread.
    public static var threadID: Int32 { interleave_thread_id() }

    /// A gate that is closed; it can be passed by this process's threads and its later children.
    public func gate() -> Gate { Gate() }

    /// Integers in memory that this process shares with its later children, all zero.
    ///
    /// They are for what a play writes down: an exploration does not see them.
    public func cells(_ count: Int) -> Cells { Cells(count: count) }

    /// An integer that this process shares with its later children, zero; see ``SharedNumber``.
    public func sharedNumber() -> SharedNumber { SharedNumber() }

    /// Returns when a condition holds, looking again and again.
    ///
    /// It has no limit of its own: the referee's limit ends a play that waits in vain.
    public func until(_ condition: () -> Bool) {
        while !condition() { usleep(200) }
    }

    /// Returns when a process's main thread sleeps in the kernel, or has ended.
    public func untilAsleep(_ process: Int32) {
        untilThreadAsleep(process)
    }

    /// Returns when a thread sleeps in the kernel, or has ended.
    public func untilThreadAsleep(_ thread: Int32) {
        until {
            guard let status = ProcessStatus(of: thread) else { return true }
            return status.state != "R"
        }
    }
}
