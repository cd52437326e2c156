#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An open folder, from which names are opened without following a link.
///
/// A path can be changed between two looks at it; a descriptor cannot. No function of Foundation
/// opens relative to a descriptor, so this file calls C.
package struct FolderDescriptor: ~Copyable {
    private let descriptor: Int32

    private init(owning descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Why a folder was not opened.
    package enum Failure: Error {
        case missing
        /// It is a link, a file, or may not be read.
        case noFolder
    }

    /// Opens a folder by its path, whose last part must not be a link.
    package init(path: String) throws(Failure) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        descriptor = unsafe open(path, Self.folderFlags)
        if descriptor < 0 { throw Self.failure }
    }

    /// Opens a folder within this one.
    func folder(named name: String) throws(Failure) -> FolderDescriptor {
        guard name != "..", !name.contains("/") else { throw .noFolder }
        let inner = unsafe openat(descriptor, name, Self.folderFlags)
        if inner < 0 { throw Self.failure }
        return FolderDescriptor(owning: inner)
    }

    private static var failure: Failure { errno == ENOENT ? .missing : .noFolder }
    private static let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    private static let fileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC

    /// The names in the folder.
    ///
    /// - Parameter limit: Past it no more is read.
    /// - Returns: At most one more than `limit`, in no order; nil if it cannot be read.
    func names(limit: Int) -> [[UInt8]]? {
        let own = unsafe openat(descriptor, ".", Self.folderFlags)
        guard own >= 0 else { return nil }
        guard let stream = unsafe fdopendir(own) else {
            close(own)
            return nil
        }
        defer { unsafe closedir(stream) }
        var names: [[UInt8]] = []
        while names.count <= limit, let entry = unsafe readdir(stream) {
            // Only as much of the name is there as it is long, so it is not copied as a tuple.
            let start = unsafe UnsafeRawPointer(entry) + Self.nameOffset
            let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
            let name = unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
        }
        return names
    }

    private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

    /// What a name names; a regular file is read, up to a limit.
    func content(of name: [UInt8], limit: Int) -> SubmittedEntry.Content {
        let path = name.map { CChar(bitPattern: $0) } + [0]
        var info = stat()
        // To open a device can already do something, so that is not tried.
        guard unsafe fstatat(descriptor, path, &info, AT_SYMLINK_NOFOLLOW) == 0 else {
            return .unreadable
        }
        if let other = Self.otherThanFile(info) { return other }
        let file = unsafe openat(descriptor, path, Self.fileFlags)
        guard file >= 0 else { return errno == ELOOP ? .symbolicLink : .unreadable }
        defer { close(file) }
        guard unsafe fstat(file, &info) == 0 else { return .unreadable }
        if let other = Self.otherThanFile(info) { return other }
        return info.st_size > limit ? .tooLarge : Self.bytes(of: file, limit: limit)
    }

    /// The bytes of a regular file with one name, which somebody else may have made.
    ///
    /// - Parameters:
    ///   - name: Its name, without folders.
    ///   - limit: The largest size that is read, in bytes.
    /// - Returns: Its bytes, or what it is instead.
    package func bytes(ofFile name: String, limit: Int) -> Result<[UInt8], NoFile> {
        switch content(of: [UInt8](name.utf8), limit: limit) {
        case .file(let bytes): .success(bytes)
        case .tooLarge: .failure(.tooLarge)
        default: .failure(.other)
        }
    }

    /// Why a file was not read.
    package enum NoFile: Error {
        case tooLarge
        /// It is not there, or it is a link, a folder, a pipe….
        case other
    }

    /// What it is if it is not a regular file with one name.
    private static func otherThanFile(_ info: stat) -> SubmittedEntry.Content? {
        switch info.st_mode & S_IFMT {
        case S_IFREG: info.st_nlink == 1 ? nil : .hardLink
        case S_IFLNK: .symbolicLink
        case S_IFDIR: .folder
        default: .special
        }
    }

    /// Reads to the end, which may have moved since the size was asked for.
    private static func bytes(of file: Int32, limit: Int) -> SubmittedEntry.Content {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: min(limit + 1, 1 << 18))
        while bytes.count <= limit {
            let got = unsafe piece.withUnsafeMutableBytes { buffer in
                unsafe read(file, buffer.baseAddress, buffer.count)
            }
            if got < 0, errno == EINTR { continue }
            if got < 0 { return .unreadable }
            if got == 0 { return .file(bytes) }
            bytes += piece.prefix(got)
        }
        return .tooLarge
    }
}
