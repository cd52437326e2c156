import Foundation

/// The kind of file system that a folder is on, such as `ext4`.
struct FileSystemKind: Equatable {
    let name: String

    init(name: String) {
        self.name = name
    }

    /// - Parameters:
    ///   - folder: The folder, absolute.
    ///   - mounts: What this process sees mounted, as the kernel lists it.
    init?(
        of folder: String,
        among mounts: String? = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
    ) {
        let place = URL(filePath: folder).resolvingSymlinksInPath().path + "/"
        var best: (length: Int, name: Substring)?
        for line in (mounts ?? "").split(separator: "\n") {
            // The fifth word is the place; the kind follows a lone hyphen.
            let words = line.split(separator: " ")
            guard words.count > 5, let hyphen = words[5...].firstIndex(of: "-"),
                hyphen + 1 < words.count
            else { continue }
            let point = words[4] == "/" ? "/" : words[4] + "/"
            // A later mount hides an earlier one.
            if place.hasPrefix(point), point.count >= best?.length ?? 0 {
                best = (point.count, words[hyphen + 1])
            }
        }
        guard let best else { return nil }
        name = String(best.name)
    }

    /// Whether others write to it without this kernel's knowing.
    var isForeign: Bool {
        let kinds = ["9p", "cifs", "nfs", "nfs4", "prl_fs", "smb3", "vboxsf", "virtiofs"]
        return kinds.contains(name) || name.hasPrefix("fuse.")
    }
}
