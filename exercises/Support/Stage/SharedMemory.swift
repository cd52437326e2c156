import CPlaySupport

/// Maps zeroed memory that this process shares with its later children, and that only the C
/// functions of this support write.
///
/// It is never unmapped: a player lives for one play.
func mapShared<Element>(_ count: Int, of type: Element.Type) -> UnsafePointer<Element> {
    let bytes = max(1, count) * MemoryLayout<Element>.stride
    guard let address = unsafe interleave_map_notes(bytes) else {
        fatalError("The machine has no \(bytes) bytes of shared memory left for a play.")
    }
    return unsafe UnsafePointer(address.bindMemory(to: type, capacity: count))
}

/// A gate that tasks wait at until one opens it; it stays open.
@safe
public struct Gate: @unchecked Sendable {
    // The pointer is to memory that lives as long as the process and is only used atomically.
    private let word: UnsafePointer<UInt32>

    init() {
        unsafe word = mapShared(1, of: UInt32.self)
    }

    /// Whether it has been opened.
    public var isOpen: Bool { unsafe interleave_load32(word) != 0 }

    /// Returns once the gate is open.
    public func wait() { unsafe interleave_wait_while_zero(word) }

    /// Opens the gate for everybody.
    public func open() { unsafe interleave_set_and_wake(word) }
}

/// Integers in shared memory; each access is atomic.
@safe
public struct Cells: @unchecked Sendable {
    // The pointer is to memory that lives as long as the process and is only used atomically.
    private let base: UnsafePointer<Int64>
    /// How many there are.
    public let count: Int

    init(count: Int) {
        self.count = count
        unsafe base = mapShared(count, of: Int64.self)
    }

    /// One cell's value.
    public subscript(index: Int) -> Int {
        get { Int(unsafe interleave_load(cell(index))) }
        nonmutating set { unsafe interleave_store(cell(index), Int64(newValue)) }
    }

    /// Adds to a cell.
    ///
    /// - Returns: The value before.
    @discardableResult
    public func add(_ value: Int, at index: Int) -> Int {
        Int(unsafe interleave_add(cell(index), Int64(value)))
    }

    /// Stores a value if it is larger than the cell's.
    public func raiseMaximum(_ value: Int, at index: Int) {
        unsafe interleave_raise_maximum(cell(index), Int64(value))
    }

    /// All values.
    public var values: [Int] { (0..<count).map { self[$0] } }

    private func cell(_ index: Int) -> UnsafePointer<Int64> {
        precondition((0..<count).contains(index), "There is no cell \(index) of \(count).")
        return unsafe base + index
    }
}
