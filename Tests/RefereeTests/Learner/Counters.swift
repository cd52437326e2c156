import Glibc
import Synchronization

public final class PlainCounter {
    private let cell = UnsafeMutablePointer<Int>.allocate(capacity: 1)

    public init() { cell.initialize(to: 0) }

    public func increment() { cell.pointee += 1 }

    public var value: Int { cell.pointee }
}

public final class AtomicCounter: Sendable {
    private let count = Atomic<Int>(0)

    public init() {}

    public func increment() { count.wrappingAdd(1, ordering: .releasing) }

    public var value: Int { count.load(ordering: .acquiring) }
}

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
