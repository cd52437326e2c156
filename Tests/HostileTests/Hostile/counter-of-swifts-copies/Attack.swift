// Attack: Counts without atomicity, through Swift's own functions for raw memory.
// Exercise: atomic-counter
// Tests: AtomicCounterTests/losesNoIncrementToAnother()
// Verdict: failed
// swift-format-ignore-file
import Glibc
import Synchronization

public enum SharedCounterError: Error {
    case noSharedMemory(errno: CInt)
}

public final class SharedCounter {
    private let page: UnsafeMutableRawPointer

    public init() throws {
        page = mmap(nil, 16, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
        page.assumingMemoryBound(to: Atomic<Int>.self).initialize(to: Atomic(0))
    }

    deinit { munmap(page, 16) }

    @discardableResult
    public func increment() -> Int {
        _ = page.assumingMemoryBound(to: Atomic<Int>.self).pointee.load(ordering: .acquiring)
        var count = (page + 8).load(as: Int.self) + 1
        (page + 8).copyMemory(from: &count, byteCount: 8)
        return count
    }

    public func incrementIfBelow(_ limit: Int) -> Bool { value < limit && increment() > 0 }
    public var value: Int { (page + 8).load(as: Int.self) }
}
