import CExplorer
import Glibc

/// An integer in shared memory that is read and written as a learner's plain variable would be.
///
/// Each access is a step of an exploration, before which another task may run: it is for what
/// only one task at a time may touch.
@safe
public struct SharedNumber: @unchecked Sendable {
    // The pointer is to memory that lives as long as the process.
    private let address: UnsafeMutablePointer<Int64>

    init() {
        // Not as notes: the explorer takes pages for shared that can be written.
        let size = MemoryLayout<Int64>.size
        let (access, kind) = (PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS)
        guard let page = unsafe mmap(nil, size, access, kind, -1, 0), unsafe page != MAP_FAILED
        else { fatalError("The machine has no memory left for a number that is shared.") }
        unsafe address = page.bindMemory(to: Int64.self, capacity: 1)
    }

    /// What it holds.
    public var value: Int {
        get { Int(unsafe interleave_read_plainly(address)) }
        nonmutating set { unsafe interleave_write_plainly(address, Int64(newValue)) }
    }
}
