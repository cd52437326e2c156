import CExplorer

/// An integer in shared memory that is read and written as a learner's plain variable would be.
///
/// Each access is a step of an exploration, before which another task may run: it is for what
/// only one task at a time may touch.
@safe
public struct SharedNumber: @unchecked Sendable {
    // The pointer is to memory that lives as long as the process.
    private let address: UnsafeMutablePointer<Int64>

    init() {
        unsafe address = mapShared(1, of: Int64.self)
    }

    /// What it holds.
    public var value: Int {
        get { Int(unsafe interleave_read_plainly(address)) }
        nonmutating set { unsafe interleave_write_plainly(address, Int64(newValue)) }
    }
}
