/// A limit that a run came up against.
///
/// The order is that in which they explain how a run ended: a program that was out of memory may
/// also have been killed by a signal.
package enum ReachedLimit: String, Sendable, Equatable, Codable {
    /// The kernel killed a process of the run because together they used too much.
    case memory
    /// `fork` or `pthread_create` failed at least once.
    case processes
    /// A process used too much of the processor.
    case processorTime
    /// A process wrote too large a file.
    case fileSize
    /// The clock on the wall.
    case wallTime
    /// Some of the output was dropped.
    case output
}
