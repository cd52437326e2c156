/// Which files under a watched folder are nobody's source.
package struct IgnoredFiles: Sendable {
    private let folders: Set<String>
    private let marker: String?

    /// - Parameters:
    ///   - folders: Folders to leave out with all that is in them, relative to the watched one.
    ///   - marker: The name of a file; folders that hold it are left out.
    package init(folders: Set<String> = [], marker: String? = nil) {
        self.folders = folders
        self.marker = marker
    }

    /// Whether a path, or a folder above it, is left out by its name.
    ///
    /// Left out are hidden files and folders, and what editors put beside a file: backups, locks
    /// and the files in which they write what they then rename.
    package func ignore(_ path: String) -> Bool {
        var above = ""
        for name in path.split(separator: "/") {
            above += above.isEmpty ? "\(name)" : "/\(name)"
            if Self.isNobodys(name) || folders.contains(above) { return true }
        }
        return false
    }

    /// Whether a folder is left out because of a file in it.
    ///
    /// - Parameter names: What the folder holds.
    /// - Returns: Whether the marker is among them.
    func ignoreFolder(holding names: [String]) -> Bool {
        marker.map(names.contains) ?? false
    }

    private static func isNobodys(_ name: Substring) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp")
            || (name.hasPrefix("#") && name.hasSuffix("#"))
            || name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___")
            || name == "4913" || name == "node_modules"
    }
}
