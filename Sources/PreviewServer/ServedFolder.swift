import Glibc

/// Reads files of a folder by descriptor, so that no name and no link leads out of it.
enum ServedFolder {
    /// What stands at a path.
    enum Entry: Equatable {
        case file([UInt8])
        case folder
        /// Nothing, or what is not served: a link, a pipe, a device.
        case nothing
    }

    /// Reads what stands at a path.
    ///
    /// - Parameters:
    ///   - names: The folders and the file, each a single name.
    ///   - root: The folder; absolute.
    /// - Returns: `nil` if the folder itself is not there.
    static func entry(at names: [String], in root: String) -> Entry? {
        let folder = unsafe open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return nil }
        return entry(at: names[...], in: folder)
    }

    /// Closes the folder.
    private static func entry(at names: ArraySlice<String>, in folder: Int32) -> Entry {
        guard let name = names.first else {
            close(folder)
            return .folder
        }
        // Without O_NONBLOCK a pipe would keep us waiting for who writes into it.
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let opened = unsafe openat(folder, name, flags)
        close(folder)
        var status = stat()
        guard opened >= 0, unsafe fstat(opened, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            return entry(at: names.dropFirst(), in: opened)
        case S_IFREG where names.count == 1:
            defer { close(opened) }
            return content(of: opened, expecting: Int(status.st_size)).map(Entry.file) ?? .nothing
        default:
            close(opened)
            return .nothing
        }
    }

    private static func content(of file: Int32, expecting size: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 1)
        var buffer = [UInt8](repeating: 0, count: min(max(size + 1, 1 << 12), 1 << 20))
        while true {
            let count = unsafe read(file, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes += buffer.prefix(count)
        }
    }
}
