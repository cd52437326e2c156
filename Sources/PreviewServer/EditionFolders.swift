import Foundation
import SystemPackage

/// Where editions are kept: each in a folder of its own, so that none is ever seen half written.
package struct EditionFolders: Sendable {
    /// The folder of all of them, absolute; nobody else reads it.
    package let root: String
    private var number = 0

    /// - Parameter root: A folder that need not be there yet.
    package init(root: String) {
        self.root = root
    }

    /// Writes the files of an edition, and deletes the editions before the last.
    ///
    /// - Parameter files: The content of each file by its path.
    /// - Returns: The edition's folder.
    /// - Throws: What the system says.
    package mutating func write(_ files: [String: [UInt8]]) throws -> String {
        let manager = FileManager.default
        number += 1
        let folder = "\(root)/\(number)"
        for path in [root, folder] {
            try manager.createDirectory(
                atPath: path,
                withIntermediateDirectories: path == root,
                attributes: [.posixPermissions: 0o700]
            )
        }
        var made: Set<String> = []
        for (path, bytes) in files {
            let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
            if !above.isEmpty, made.insert(above).inserted {
                try manager.createDirectory(
                    atPath: "\(folder)/\(above)",
                    withIntermediateDirectories: true
                )
            }
            // Not `Data.write`, which waits for the disk.
            let file = try FileDescriptor.open(
                FilePath("\(folder)/\(path)"),
                .writeOnly,
                options: [.create, .exclusiveCreate],
                permissions: .ownerReadWrite
            )
            try file.closeAfter { _ = try file.writeAll(bytes) }
        }
        // A page of the last edition may still be on its way.
        if number > 2 { try? manager.removeItem(atPath: "\(root)/\(number - 2)") }
        return folder
    }

    /// Deletes all editions.
    package func remove() {
        try? FileManager.default.removeItem(atPath: root)
    }
}
