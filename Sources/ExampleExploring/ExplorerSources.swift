import Caching
import Foundation

/// The explorer's own sources, in a course's `exercises/Support`.
struct ExplorerSources: Sendable {
    /// The folder, absolute.
    let folder: String
    /// The C files, relative to the folder.
    let c: [String]
    /// The Swift files of each module, relative to the folder, in the order of compiling.
    let modules: [(name: String, files: [String])]
    /// Names the contents of all of them.
    let digest: String

    private static let moduleNames = ["Schedules", "Explorer", "ExplorerLines", "ExampleMain"]

    /// Reads them; `nil` if some are not there.
    ///
    /// - Parameter root: The course's folder.
    init?(ofCourse root: String) {
        let folder = "\(root)/exercises/Support"
        func files(in name: String, ending: [String]) -> [String] {
            let paths = FileManager.default.subpaths(atPath: "\(folder)/\(name)") ?? []
            return paths.sorted().filter { path in ending.contains { path.hasSuffix($0) } }
                .map { "\(name)/\($0)" }
        }
        let all = files(in: "CExplorer", ending: [".c", ".h", ".modulemap"])
        let modules = Self.moduleNames.map { ($0, files(in: $0, ending: [".swift"])) }
        guard !all.isEmpty, !modules.contains(where: \.1.isEmpty) else { return nil }
        var contents: [String] = []
        for path in all + modules.flatMap(\.1) {
            guard let text = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
            else { return nil }
            contents += [path, text]
        }
        self.folder = folder
        self.modules = modules
        c = all.filter { $0.hasSuffix(".c") }
        digest = contentDigest(of: contents.joined(separator: "\0"))
    }
}
