import Diagnostics
import Foundation

/// The files of a course; every path is relative to the course's root, with `/` between its parts.
struct CourseFolder: Sendable {
    /// Absolute, without a slash at its end.
    let root: String

    init(root: String) {
        self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    }

    /// Where a path of the course is on this machine.
    func absolute(_ path: String) -> String { "\(root)/\(path)" }

    /// What is in a folder.
    enum Entry {
        case folder
        case file
        /// A symbolic link whose target is not inside the course, or does not exist.
        case escapingLink
    }

    /// The kind of what stands at a path; `nil` if nothing does.
    func entry(at path: String) -> Entry? {
        let manager = FileManager.default
        let place = absolute(path)
        if (try? manager.destinationOfSymbolicLink(atPath: place)) != nil, !staysInside(place) {
            return .escapingLink
        }
        var isFolder: ObjCBool = false
        guard unsafe manager.fileExists(atPath: place, isDirectory: &isFolder) else { return nil }
        return isFolder.boolValue ? .folder : .file
    }

    /// The names in a folder in the order of their bytes, without those that begin with a dot.
    func names(in path: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: absolute(path))
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The folders in a folder; a link that leaves the course is reported and left out.
    func folders(in path: String, diagnostics: inout [Diagnostic]) -> [String] {
        names(in: path).filter { name in
            switch entry(at: "\(path)/\(name)") {
            case .folder: return true
            case .escapingLink:
                diagnostics.append(.escapingLink("\(path)/\(name)"))
                return false
            case .file, nil: return false
            }
        }
    }

    /// The Swift files of a folder by name; those that cannot be read are reported and left out.
    func swiftFiles(
        in path: String,
        diagnostics: inout [Diagnostic]
    ) -> [(name: String, text: String)] {
        names(in: path).filter { $0.hasSuffix(".swift") }.compactMap { name in
            TextFile.reading("\(path)/\(name)", of: self, diagnostics: &diagnostics)
                .map { (name, $0.text) }
        }
    }

    private func staysInside(_ place: String) -> Bool {
        let target = URL(filePath: place).resolvingSymlinksInPath().path
        let home = URL(filePath: root).resolvingSymlinksInPath().path
        return target.hasPrefix(home + "/") && FileManager.default.fileExists(atPath: target)
    }
}
