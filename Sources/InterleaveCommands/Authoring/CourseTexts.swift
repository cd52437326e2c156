import CourseLoading
import CourseModel
import Foundation
import Scaffolding

extension CourseSource {
    /// Reads a course and the text of its files.
    ///
    /// - Parameter root: The course's folder, absolute.
    init(reading root: String) {
        let manifests = [
            "Package.swift", "exercises/Package.swift", "site/site.yml", Glossary.file,
        ]
        let folders =
            ["lessons", "Tests/Hidden", "Documentation"]
            + Self.names(in: "\(root)/exercises").filter { $0.first?.isNumber == true }
            .map { "exercises/\($0)" }
        let pages = ["", "exercises/"].flatMap { folder in
            Self.names(in: "\(root)/\(folder)").filter { $0.hasSuffix(".md") }
                .map { folder + $0 }
        }
        var texts: [String: String] = [:]
        for path in manifests + pages + folders.flatMap({ Self.files(in: $0, of: root) }) {
            guard let bytes = FileManager.default.contents(atPath: "\(root)/\(path)"),
                let text = String(validating: bytes, as: UTF8.self)
            else { continue }
            texts[path] = text
        }
        self.init(course: CourseLoader(root: root).load().course, texts: texts)
    }

    private static func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The regular files below a folder that authors write, links not followed.
    private static func files(in folder: String, of root: String) -> [String] {
        names(in: "\(root)/\(folder)").flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
            return switch attributes?[.type] as? FileAttributeType {
            case .typeDirectory?: files(in: path, of: root)
            case .typeRegular?:
                [".md", ".swift", ".svg", ".yml"].contains(where: name.hasSuffix) ? [path] : []
            default: []
            }
        }
    }
}
