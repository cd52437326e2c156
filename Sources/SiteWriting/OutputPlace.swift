import Foundation

/// The output folder and the two folders beside it that a build uses for a moment.
struct OutputPlace {
    /// The site itself.
    let site: String
    /// Where the new site grows.
    let staging: String
    /// The old site, between the two renames that swap them.
    let previous: String

    private let parent: String

    /// Makes the folder above the output, if it does not exist.
    init(_ output: String) throws {
        let url = URL(filePath: output).standardizedFileURL
        let above = url.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
        parent = above.resolvingSymlinksInPath().path
        let name = url.lastPathComponent
        site = "\(parent)/\(name)"
        staging = "\(parent)/.\(name).interleave-next"
        previous = "\(parent)/.\(name).interleave-previous"
    }

    /// Waits until no other build works beside this folder.
    func lock() throws -> FolderLock {
        try FolderLock(on: parent)
    }

    /// Clears up after a build that was killed: puts the old site back, or ends what it began.
    func clearRemains() throws {
        let files = FileManager.default
        if try FolderContents.type(of: site) == nil, try isOurs(previous) {
            try files.moveItem(atPath: previous, toPath: site)
        }
        for remains in [staging, previous] where try isOurs(remains) {
            try files.removeItem(atPath: remains)
        }
    }

    /// Puts the new site where the old one is.
    ///
    /// - Throws: What the system says; then the old site is back.
    func swap() throws {
        let files = FileManager.default
        guard try FolderContents.type(of: site) != nil else {
            return try files.moveItem(atPath: staging, toPath: site)
        }
        try files.moveItem(atPath: site, toPath: previous)
        do {
            try files.moveItem(atPath: staging, toPath: site)
        } catch {
            try files.moveItem(atPath: previous, toPath: site)
            throw error
        }
    }

    /// Whether a folder was made by a build: it has a manifest, or nothing yet.
    private func isOurs(_ folder: String) throws -> Bool {
        guard try FolderContents.type(of: folder) == .typeDirectory else { return false }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return names.isEmpty || names.contains(SiteManifest.name)
    }
}
