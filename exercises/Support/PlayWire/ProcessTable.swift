import Glibc

/// What the kernel tells of a process or thread in `/proc/<id>/stat`.
package struct ProcessStatus {
    /// One letter: `R` running, `S` asleep, `D` asleep in the disk, `T` stopped, `Z` zombie, ….
    package var state: Character
    /// The parent's id.
    package var parent: Int32

    /// The process group's id.
    package var group: Int32

    /// Reads the status; `nil` if there is no such process.
    package init?(of id: Int32) {
        guard let text = readSmallFile("/proc/\(id)/stat") else { return nil }
        // The name stands in parentheses and may hold anything, also parentheses.
        guard let nameEnd = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: nameEnd)...].split(separator: " ")
        guard fields.count > 2, let state = fields[0].first, let parent = Int32(fields[1]),
            let group = Int32(fields[2])
        else { return nil }
        self.state = state
        self.parent = parent
        self.group = group
    }
}

/// The children of the calling process, those that ended and were not waited for included.
package func childrenOfThisProcess() -> [(id: Int32, status: ProcessStatus)] {
    guard hasChildren() else { return [] }
    let own = getpid()
    return numbersInFolder("/proc").compactMap { id in
        guard let status = ProcessStatus(of: id), status.parent == own else { return nil }
        return (id, status)
    }
}

/// Whether there are children at all: one call, where a search takes one for each process of the
/// machine.
private func hasChildren() -> Bool {
    var info = unsafe siginfo_t()
    let anyKind: Int32 = 0x4000_0000  // __WALL: also those that were made by clone
    let options = WEXITED | WNOHANG | WNOWAIT | anyKind
    return unsafe waitid(P_ALL, 0, &info, options) == 0 || errno != ECHILD
}

/// The name of a thread of the calling process; of another thread than the main one, its last 15
/// bytes at most.
package func nameOfThread(_ thread: Int32) -> String {
    readSmallFile("/proc/self/task/\(thread)/comm") ?? ""
}

/// The threads of a process.
package func threads(of process: Int32) -> [Int32] {
    numbersInFolder("/proc/\(process)/task")
}

/// The lines of a thread's `/proc/<id>/status` by their names; `nil` if there is no such thread.
package func statusLines(of thread: Int32) -> [Substring: Substring]? {
    guard let text = readSmallFile("/proc/\(thread)/status") else { return nil }
    var lines: [Substring: Substring] = [:]
    for line in text.split(separator: "\n") {
        guard let colon = line.firstIndex(of: ":") else { continue }
        lines[line[..<colon]] = line[line.index(after: colon)...].drop { $0 == "\t" }
    }
    return lines
}

/// The entries of a process's environment as it was started; none once it has ended.
package func environment(of process: Int32) -> [String] {
    let text = readSmallFile("/proc/\(process)/environ") ?? ""
    return text.split(separator: "\0").map(String.init)
}

/// The names in a folder that are numbers, sorted.
package func numbersInFolder(_ path: String) -> [Int32] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var numbers: [Int32] = []
    while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if let number = Int32(name) { numbers.append(number) }
    }
    return numbers.sorted()
}

/// Reads a file of at most 64 KiB; `nil` if it cannot be read.
private func readSmallFile(_ path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
    }
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
}
