// Attack: Counts without atomicity, through calls of the C library, whose accesses no explorer
// sees; one atomic load for show.
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
        let page = self.page
        _ = page.assumingMemoryBound(to: Atomic<Int>.self).pointee.load(ordering: .acquiring)
        var count = 0
        memcpy(&count, page + 8, 8)
        count += 1
        memcpy(page + 8, &count, 8)
        return count
    }

    public func incrementIfBelow(_ limit: Int) -> Bool { value < limit && increment() > 0 }
    public var value: Int { (page + 8).load(as: Int.self) }
}
