import Foundation

/// The folder in which a new site grows, beside the old one.
struct StagingFolder {
    private let root: String

    /// Makes the folder.
    init(at root: String) throws {
        self.root = root
        try FileManager.default.createDirectory(
            atPath: root,
            withIntermediateDirectories: false
        )
    }

    /// Writes a file, with the folders above it.
    func write(_ bytes: [UInt8], at path: String) throws {
        try makeFolder(of: path)
        try Data(bytes).write(to: URL(filePath: root + "/" + path))
    }

    /// Takes a file of the old site as it is: the same file, so that it keeps its date.
    func link(_ path: String, from oldRoot: String) throws {
        try makeFolder(of: path)
        let (source, target) = (oldRoot + "/" + path, root + "/" + path)
        do {
            try FileManager.default.linkItem(atPath: source, toPath: target)
        } catch {
            // Not every file system has hard links.
            try FileManager.default.copyItem(atPath: source, toPath: target)
        }
    }

    /// Takes what others put into the old site.
    func carryOver(_ foreign: OldSite.Foreign, from oldRoot: String) throws {
        for folder in foreign.folders {
            try FileManager.default.createDirectory(
                atPath: root + "/" + folder,
                withIntermediateDirectories: true
            )
        }
        for path in foreign.files {
            try link(path, from: oldRoot)
        }
        for (path, target) in foreign.links {
            try makeFolder(of: path)
            try FileManager.default.createSymbolicLink(
                atPath: root + "/" + path,
                withDestinationPath: target
            )
        }
    }

    private func makeFolder(of path: String) throws {
        let folder = URL(filePath: root + "/" + path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
}
