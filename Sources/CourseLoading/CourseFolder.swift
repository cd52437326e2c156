import CourseModel
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

    /// What stands at a path.
    enum Entry {
        case folder
        case file
        /// Neither: a pipe or a device, of which reading may never end.
        case special
        /// A symbolic link leads there from the course, or leads nowhere.
        case outside
    }

    /// The kind of what stands at a path; `nil` if nothing does.
    func entry(at path: String) -> Entry? {
        let manager = FileManager.default
        let place = absolute(path)
        let target = URL(filePath: place).resolvingSymlinksInPath().path
        guard let attributes = try? manager.attributesOfItem(atPath: target) else {
            let isLink = (try? manager.destinationOfSymbolicLink(atPath: place)) != nil
            return isLink ? .outside : nil
        }
        let home = URL(filePath: root).resolvingSymlinksInPath().path
        guard target.hasPrefix(home + "/") else { return .outside }
        return switch attributes[.type] as? FileAttributeType {
        case .typeDirectory?: .folder
        case .typeRegular?: .file
        // A link that is left leads nowhere.
        case .typeSymbolicLink?: .outside
        default: .special
        }
    }

    /// Whether the course has a glossary, without which `[[…]]` is no term.
    var hasGlossary: Bool { entry(at: Glossary.file) != nil }

    /// Where a path of the course leads by symbolic links; `nil` if that is out of the course.
    func resolved(_ path: String) -> String? {
        let target = URL(filePath: absolute(path)).resolvingSymlinksInPath().path
        let home = URL(filePath: root).resolvingSymlinksInPath().path
        guard target.hasPrefix(home + "/") else { return nil }
        return String(target.dropFirst(home.count + 1))
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
            case .outside:
                diagnostics.append(.escapingLink("\(path)/\(name)"))
                return false
            case .file, .special, nil: return false
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
}
