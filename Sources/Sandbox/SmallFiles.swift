import Glibc
import SystemPackage

/// What a file holds; nothing if it cannot be read.
func contents(of path: String) -> String {
    guard let file = try? FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
    else { return "" }
    defer { try? file.close() }
    return (try? file.contents()) ?? ""
}

/// The names in a folder, in the folder's own order.
func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        names.append(name)
    }
    return names
}

extension FileDescriptor {
    /// The text from here to the file's end.
    func contents() throws -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = try unsafe piece.withUnsafeMutableBytes { try unsafe read(into: $0) }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += piece.prefix(count)
        }
    }

    /// A file without a name from which a program can read a text.
    ///
    /// Not a pipe: a program that never reads its input must not hold up the tool.
    static func holding(_ text: String) throws -> FileDescriptor {
        let name = "/tmp/interleave-file-\(UInt64.random(in: 0...UInt64.max))"
        let file = try FileDescriptor.open(
            FilePath(name),
            .readWrite,
            options: [.create, .exclusiveCreate, .closeOnExec],
            permissions: .ownerReadWrite
        )
        _ = unsafe unlink(name)
        do {
            try file.writeAll(text.utf8)
            try file.seek(offset: 0, from: .start)
            return file
        } catch {
            try? file.close()
            throw error
        }
    }
}
