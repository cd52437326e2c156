import Glibc
import Synchronization

/// What can be counted with.
public protocol Counter: AnyObject {
    /// Adds one.
    func increment()

    /// How often it was incremented, if nobody interfered.
    var value: Int { get }
}

/// Counts with a load and a store.
public final class PlainCounter: Counter {
    private let cell = UnsafeMutablePointer<Int>.allocate(capacity: 1)

    /// A counter at zero.
    public init() { cell.initialize(to: 0) }

    /// Adds one.
    public func increment() { cell.pointee += 1 }

    /// How often it was incremented, if nobody interfered.
    public var value: Int { cell.pointee }
}

/// Counts with one atomic step.
public final class AtomicCounter: Counter, Sendable {
    private let count = Atomic<Int>(0)

    /// A counter at zero.
    public init() {}

    /// Adds one.
    public func increment() { count.wrappingAdd(1, ordering: .releasing) }

    /// How often it was incremented.
    public var value: Int { count.load(ordering: .acquiring) }
}

/// Makes children that leave at once, until a fork fails or there are ten.
///
/// - Returns: Their ids.
public func forkUntilRefused() -> [Int32] {
    var children: [Int32] = []
    while children.count < 10 {
        let child = fork()
        if child == 0 { _exit(0) }
        if child < 0 { break }
        children.append(child)
    }
    return children
}
