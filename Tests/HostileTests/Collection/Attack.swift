import CourseModel
import Foundation
package import Grading

/// One folder of `Hostile`: files that attack, and in the first lines of `Attack.swift` what they
/// try and what must come of it.
package struct Attack: Sendable, CustomStringConvertible {
    package let folder: String
    /// The lines `// Key: value` at the top, in their order.
    private let lines: [(key: String, value: String)]

    package var description: String { name }
    /// The name of the folder.
    package var name: String { URL(filePath: folder).lastPathComponent }

    private static let here = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// All of them, by name.
    package static let all: [Attack] =
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(here)/Hostile")) ?? []).sorted()
        .map { Attack(folder: "\(here)/Hostile/\($0)") }

    private init(folder: String) {
        self.folder = folder
        let text = Self.text(of: "\(folder)/Attack.swift")
        lines = text.split(separator: "\n").prefix { $0.hasPrefix("// ") }.compactMap { line in
            guard let colon = line.firstRange(of: ": ") else { return nil }
            let key = line[..<colon.lowerBound].dropFirst(3)
            return (String(key), String(line[colon.upperBound...]))
        }
    }

    /// What stands behind each mention of a key.
    package func values(of key: String) -> [String] {
        lines.filter { $0.key == key }.map(\.value)
    }

    /// The words that stand behind a key.
    package func words(of key: String) -> [String] {
        values(of: key).flatMap { $0.split(separator: " ").map(String.init) }
    }

    /// What it tries, for people.
    package var purpose: String { values(of: "Attack").joined() }
    /// What the grader must say.
    package var verdict: String { values(of: "Verdict").joined() }

    /// What is handed in: the folder, or its files with the tools that it uses.
    package var submission: Submission {
        let tools = words(of: "Uses")
        guard !tools.isEmpty else { return Submission(folder: folder) }
        let own = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let paths = own.map { "\(folder)/\($0)" } + tools.map { "\(Self.here)/Tools/\($0)" }
        return Submission(
            files: paths.map {
                SourceFile(name: URL(filePath: $0).lastPathComponent, text: Self.text(of: $0))
            }
        )
    }

    private static func text(of path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}
