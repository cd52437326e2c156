import CourseModel
import Foundation
import Yams

extension SiteDesign {
    /// Reads `templates/*.mustache`, `words/*.yml` and `assets/` from a folder.
    ///
    /// - Parameter folder: The path of the course's `site` folder.
    /// - Returns: The design, not yet checked.
    /// - Throws: A file that is missing, cannot be read, or is no YAML.
    package static func reading(_ folder: String) throws(SiteDesignError) -> SiteDesign {
        let templates = try files(in: folder + "/templates", ending: ".mustache")
        let words = try files(in: folder + "/words", ending: ".yml")
        let assets = try files(in: folder + "/assets", ending: "")
        var wordsByLanguage: [Language: [String: String]] = [:]
        for (name, bytes) in words {
            let text = String(decoding: bytes, as: UTF8.self)
            do {
                wordsByLanguage[Language(rawValue: name)] =
                    try YAMLDecoder().decode([String: String].self, from: text)
            } catch {
                throw .badWords(file: "words/\(name).yml", reason: "\(error)")
            }
        }
        return SiteDesign(
            templates: templates.mapValues { String(decoding: $0, as: UTF8.self) },
            words: wordsByLanguage,
            assets: assets
        )
    }

    /// The regular files under a folder, by their path in it without the ending.
    private static func files(
        in folder: String,
        ending: String
    ) throws(SiteDesignError) -> [String: [UInt8]] {
        let found: [String]
        do {
            found = try FileManager.default.subpathsOfDirectory(atPath: folder)
        } catch {
            throw .cannotRead(file: folder, reason: "\(error.localizedDescription)")
        }
        var files: [String: [UInt8]] = [:]
        for path in found.sorted() where path.hasSuffix(ending) && !isHidden(path) {
            let url = URL(filePath: folder + "/" + path)
            do {
                guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
                else { continue }
                files[String(path.dropLast(ending.count))] = [UInt8](try Data(contentsOf: url))
            } catch {
                throw .cannotRead(file: url.path, reason: "\(error.localizedDescription)")
            }
        }
        return files
    }

    private static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
}
