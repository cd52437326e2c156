import Foundation

/// A new folder that is gone when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "SiteWritingTests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a text file, with the folders above it.
    func write(_ text: String, at name: String) throws {
        let url = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: url)
    }

    /// The text of each file under a folder, by its path in it; for a link `-> ` and its target.
    func texts(in name: String = "") throws -> [String: String] {
        let root = path + "/" + name
        var texts: [String: String] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
            let full = root + "/" + file
            let attributes = try FileManager.default.attributesOfItem(atPath: full)
            switch attributes[.type] as? FileAttributeType {
            case .typeSymbolicLink:
                texts[file] =
                    try "-> " + FileManager.default.destinationOfSymbolicLink(atPath: full)
            case .typeRegular:
                let data = try Data(contentsOf: URL(filePath: full))
                texts[file] = String(decoding: data, as: UTF8.self)
            default: break
            }
        }
        return texts
    }

    /// The names in the folder itself, hidden ones too.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// What tells a file from a new one with the same content.
    func inode(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.systemFileNumber]
            as? Int
    }
}

extension [String: String] {
    /// The site that has these texts.
    var site: [String: [UInt8]] { mapValues { Array($0.utf8) } }
}
