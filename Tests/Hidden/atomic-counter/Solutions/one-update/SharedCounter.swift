import Glibc
import Synchronization

/// Why a shared counter could not be made.
public enum SharedCounterError: Error {
    /// The system gave no shared memory; `errno` is the reason it gave.
    case noSharedMemory(errno: CInt)
}

/// One atomic word in memory that forked children share.
private struct SharedWord: ~Copyable {
    private let words: UnsafeMutableBufferPointer<Atomic<Int>>

    init?(_ first: Int) {
        let length = MemoryLayout<Atomic<Int>>.stride
        guard
            let address = mmap(
                nil,
                length,
                PROT_READ | PROT_WRITE,
                MAP_SHARED | MAP_ANONYMOUS,
                -1,
                0
            ),
            address != MAP_FAILED
        else { return nil }
        let word = address.bindMemory(to: Atomic<Int>.self, capacity: 1)
        word.initialize(to: Atomic(first))
        words = UnsafeMutableBufferPointer(start: word, count: 1)
    }

    deinit {
        munmap(words.baseAddress, MemoryLayout<Atomic<Int>>.stride)
    }

    func load() -> Int {
        words[0].load(ordering: .sequentiallyConsistent)
    }

    /// Puts `change` of what is there in its place, or leaves it at `nil`.
    func update(_ change: (Int) -> Int?) -> Int? {
        var old = load()
        while let new = change(old) {
            let attempt = words[0].compareExchange(
                expected: old,
                desired: new,
                ordering: .sequentiallyConsistent
            )
            if attempt.exchanged { return new }
            old = attempt.original
        }
        return nil
    }
}

/// A count that a process shares with the children it forks.
public final class SharedCounter {
    private let word: SharedWord

    /// Makes a counter at zero.
    ///
    /// - Throws: An error if the system gives no memory.
    public init() throws {
        guard let word = SharedWord(0) else {
            throw SharedCounterError.noSharedMemory(errno: errno)
        }
        self.word = word
    }

    /// Adds one.
    ///
    /// - Returns: The count that this very call made.
    @discardableResult
    public func increment() -> Int {
        word.update { $0 + 1 } ?? 0
    }

    /// Adds one if the count is below a limit.
    ///
    /// - Parameter limit: The count at which no more is added.
    /// - Returns: Whether one was added.
    public func incrementIfBelow(_ limit: Int) -> Bool {
        word.update { $0 < limit ? $0 + 1 : nil } != nil
    }

    /// The count now, with all processes' increments in it.
    public var value: Int {
        word.load()
    }
}
