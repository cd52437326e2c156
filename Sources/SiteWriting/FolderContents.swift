import Foundation

/// What a folder holds, found without following a symbolic link.
struct FolderContents {
    /// Paths relative to the folder, in sorted order.
    private(set) var regularFiles: [String] = []
    /// Symbolic links and their targets.
    private(set) var links: [(path: String, target: String)] = []
    private(set) var folders: [String] = []
    /// Sockets, pipes and devices.
    private(set) var others: [String] = []

    /// Walks a folder; one that does not exist holds nothing.
    ///
    /// - Parameter root: The folder's path.
    /// - Throws: ``SiteWritingError/notAFolder(_:)``, or what the system says.
    init(of root: String) throws {
        guard let type = try Self.type(of: root) else { return }
        guard type == .typeDirectory else { throw SiteWritingError.notAFolder(root) }
        try walk(root, prefix: "")
    }

    var isEmpty: Bool {
        regularFiles.isEmpty && links.isEmpty && folders.isEmpty && others.isEmpty
    }

    private mutating func walk(_ folder: String, prefix: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let path = folder + "/" + name
            switch try Self.type(of: path) {
            case .typeRegular: regularFiles.append(prefix + name)
            case .typeSymbolicLink:
                let target = try FileManager.default.destinationOfSymbolicLink(atPath: path)
                links.append((prefix + name, target))
            case .typeDirectory:
                folders.append(prefix + name)
                try walk(path, prefix: prefix + name + "/")
            case nil: break
            default: others.append(prefix + name)
            }
        }
    }

    /// What stands at a path itself, not at the end of a link; `nil` for nothing.
    static func type(of path: String) throws -> FileAttributeType? {
        do {
            return try FileManager.default.attributesOfItem(atPath: path)[.type]
                as? FileAttributeType
        } catch let error as CocoaError where error.isFileNotFound {
            return nil
        }
    }
}

extension CocoaError {
    fileprivate var isFileNotFound: Bool { code == .fileReadNoSuchFile || code == .fileNoSuchFile }
}
