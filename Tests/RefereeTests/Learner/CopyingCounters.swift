import Glibc

// The names that calls of memcpy, and of copyMemory(from:byteCount:) with self behind its arguments,
// get where a play is sealed.

@_silgen_name("interleave_learners_memcpy")
private func copy(_ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ count: Int)

@_silgen_name("interleave_learners_$sSv10copyMemory4from9byteCountySV_SitF")
private func copyBySwift(
    _ source: UnsafeRawPointer,
    _ count: Int,
    _ target: UnsafeMutableRawPointer
)

/// Counts with two calls of `memcpy`.
public final class CopyingCounter: Counter {
    private let cell = UnsafeMutablePointer<Int>.allocate(capacity: 1)

    /// A counter at zero.
    public init() { cell.initialize(to: 0) }

    /// Adds one.
    public func increment() {
        var count = 0
        copy(&count, cell, 8)
        count += 1
        copy(cell, &count, 8)
    }

    /// How often it was incremented, if nobody interfered.
    public var value: Int { cell.pointee }
}

/// Counts with two calls of Swift's own function for raw memory.
public final class SwiftCopyingCounter: Counter {
    private let cell = UnsafeMutablePointer<Int>.allocate(capacity: 1)

    /// A counter at zero.
    public init() { cell.initialize(to: 0) }

    /// Adds one.
    public func increment() {
        var count = 0
        copyBySwift(cell, 8, &count)
        count += 1
        copyBySwift(&count, 8, cell)
    }

    /// How often it was incremented, if nobody interfered.
    public var value: Int { cell.pointee }
}

/// Counts by sending the count through a pipe and back.
public final class PipingCounter: Counter {
    private let cell = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    private var ends: [Int32] = [0, 0]

    /// A counter at zero.
    public init() {
        cell.initialize(to: 0)
        pipe(&ends)
    }

    deinit { for end in ends { close(end) } }

    /// Adds one.
    public func increment() {
        var count = 0
        write(ends[1], cell, 8)
        read(ends[0], &count, 8)
        count += 1
        write(ends[1], &count, 8)
        read(ends[0], cell, 8)
    }

    /// How often it was incremented, if nobody interfered.
    public var value: Int { cell.pointee }
}
