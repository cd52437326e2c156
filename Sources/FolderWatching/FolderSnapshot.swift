import Foundation
import Glibc

/// The files under a folder with what tells one state of theirs from another.
struct FolderSnapshot: Equatable {
    /// What tells that a file was written.
    struct Mark: Equatable {
        let seconds: Int
        let nanoseconds: Int
        let size: Int
        let number: UInt
    }

    /// By path, relative to the folder.
    let files: [String: Mark]

    /// - Returns: `nil` if there is no such folder.
    init?(of root: String, without ignored: IgnoredFiles) {
        guard FolderIdentity(of: root) != nil else { return nil }
        var files: [String: Mark] = [:]
        var open = [""]
        while let folder = open.popLast() {
            let place = folder.isEmpty ? root : "\(root)/\(folder)"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
            guard !ignored.ignoreFolder(holding: names) else { continue }
            for name in names {
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                var status = stat()
                guard !ignored.ignore(path), unsafe lstat("\(root)/\(path)", &status) == 0
                else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    open.append(path)
                } else {
                    files[path] = Mark(
                        seconds: Int(status.st_mtim.tv_sec),
                        nanoseconds: Int(status.st_mtim.tv_nsec),
                        size: Int(status.st_size),
                        number: UInt(status.st_ino)
                    )
                }
            }
        }
        self.files = files
    }

    /// The files that are not the same in another snapshot, or not there.
    func differences(from other: FolderSnapshot) -> Set<String> {
        let paths = Set(files.keys).union(other.files.keys)
        return paths.filter { files[$0] != other.files[$0] }
    }
}
