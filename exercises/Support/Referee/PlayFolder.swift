import FoundationEssentials
import Glibc

/// A folder for the temporary files of one play, by which they can be told from all others; a
/// confined play has one of its own and leaves this empty.
struct PlayFolder: ~Copyable {
    /// Absolute.
    let path: String

    /// - Throws: ``PlayFailure/cannotStart(_:)``.
    init() throws {
        let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var name = "\(parent)/interleave-play-XXXXXX".utf8CString
        let isMade = unsafe name.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
        }
        guard isMade else { throw PlayFailure.cannotStart("mkdtemp: errno \(errno)") }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The names in it, sorted.
    var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
    }

    deinit {
        if unsafe rmdir(path) != 0 { try? FileManager.default.removeItem(atPath: path) }
    }
}
