// Attack: Counts without atomicity, and has the kernel do the accesses: through a pipe.
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
    private var pipe: [Int32] = [0, 0]

    public init() throws {
        page = mmap(nil, 16, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
        page.assumingMemoryBound(to: Atomic<Int>.self).initialize(to: Atomic(0))
        Glibc.pipe(&pipe)
    }

    deinit {
        munmap(page, 16)
        for end in pipe { close(end) }
    }

    @discardableResult
    public func increment() -> Int {
        _ = page.assumingMemoryBound(to: Atomic<Int>.self).pointee.load(ordering: .acquiring)
        var count = 0
        write(pipe[1], page + 8, 8)
        read(pipe[0], &count, 8)
        count += 1
        write(pipe[1], &count, 8)
        read(pipe[0], page + 8, 8)
        return count
    }

    public func incrementIfBelow(_ limit: Int) -> Bool { value < limit && increment() > 0 }
    public var value: Int { (page + 8).load(as: Int.self) }
}
