import Foundation

/// What stands in the output folder before a build: an earlier site, and what others put beside it.
struct OldSite {
    /// `nil` if the folder is empty or does not exist.
    let manifest: SiteManifest?
    /// The files of the earlier build that are still there.
    let ownFiles: Set<String>
    /// What the earlier build did not write.
    let foreign: Foreign

    private let root: String

    /// Things in the folder that are none of ours.
    struct Foreign {
        let files: [String]
        let links: [(path: String, target: String)]
        /// Folders that hold nothing of ours.
        let folders: [String]
    }

    /// - Parameter root: The output folder.
    /// - Throws: ``SiteWritingError/foreignFolder(_:)`` for files without a manifest.
    init(at root: String) throws {
        self.root = root
        let contents = try FolderContents(of: root)
        let isMarked = contents.regularFiles.contains(SiteManifest.name)
        manifest =
            isMarked
            ? SiteManifest(parsing: [UInt8](try Self.read(root + "/" + SiteManifest.name))) : nil
        guard manifest != nil || contents.isEmpty else {
            throw SiteWritingError.foreignFolder(root)
        }
        if let other = contents.others.first {
            throw SiteWritingError.foreignFile(root + "/" + other)
        }
        let listed = manifest?.files ?? []
        let own = Set(contents.regularFiles).intersection(listed)
        let foreignFiles = contents.regularFiles.filter {
            !listed.contains($0) && $0 != SiteManifest.name
        }
        ownFiles = own
        foreign = Foreign(
            files: foreignFiles,
            links: contents.links,
            folders: contents.folders.filter { folder in
                !own.contains { $0.hasPrefix(folder + "/") }
                    && !listed.contains { $0.hasPrefix(folder + "/") }
            }
        )
    }

    /// Finds the files of others that stand in the way of a new site.
    ///
    /// - Parameter files: The new site.
    /// - Throws: ``SiteWritingError/foreignFile(_:)`` for the first of them.
    func checkConflicts(with files: [String: [UInt8]]) throws(SiteWritingError) {
        let paths = foreign.files + foreign.links.map(\.path)
        let folders = Set(files.keys.flatMap(Self.folders))
        for path in paths where files[path] != nil || folders.contains(path) {
            throw .foreignFile(root + "/" + path)
        }
        for folder in foreign.folders where files[folder] != nil {
            throw .foreignFile(root + "/" + folder)
        }
    }

    /// Whether the earlier build's file at a path has a content.
    func holds(_ bytes: [UInt8], at path: String) throws -> Bool {
        guard ownFiles.contains(path) else { return false }
        return try Self.read(root + "/" + path) == Data(bytes)
    }

    private static func read(_ path: String) throws -> Data {
        try Data(contentsOf: URL(filePath: path))
    }

    /// Every folder above a file.
    private static func folders(of path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
}
