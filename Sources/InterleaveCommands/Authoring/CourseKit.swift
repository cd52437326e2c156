import Foundation
import Scaffolding

/// The course from which a new one takes its design and what exercises are graded with.
struct CourseKit {
    /// Its folder, absolute.
    let root: String

    /// - Parameter like: The folder that was named; without it the nearest course above the current
    ///   folder that has the parts, else the one that the running program was built in.
    /// - Throws: ``CourseNotFound``.
    init(like: String?) throws(CourseNotFound) {
        if let like {
            let folder = URL(filePath: like).standardizedFileURL
            guard Self.isKit(folder) else { throw CourseNotFound(start: like) }
            root = folder.path
            return
        }
        let here = FileManager.default.currentDirectoryPath
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        for start in [URL(filePath: here), program] {
            var folder = start.standardizedFileURL
            while !Self.isKit(folder), folder.path != "/" {
                folder = folder.deletingLastPathComponent().standardizedFileURL
            }
            if Self.isKit(folder) {
                root = folder.path
                return
            }
        }
        throw CourseNotFound(start: here)
    }

    /// The files of ``CourseScaffold/kitParts`` by path, hidden ones left out.
    func files() -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for part in CourseScaffold.kitParts {
            let paths =
                part.hasSuffix("/")
                ? (FileManager.default.subpaths(atPath: "\(root)/\(part)") ?? []).map { part + $0 }
                : [part]
            for path in paths where !path.contains("/.") {
                let attributes = try? FileManager.default.attributesOfItem(
                    atPath: "\(root)/\(path)"
                )
                guard attributes?[.type] as? FileAttributeType == .typeRegular,
                    let bytes = FileManager.default.contents(atPath: "\(root)/\(path)")
                else { continue }
                files[path] = [UInt8](bytes)
            }
        }
        return files
    }

    private static func isKit(_ folder: URL) -> Bool {
        ["site/templates/layout.mustache", "exercises/Support"].allSatisfy {
            FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
        }
    }
}
