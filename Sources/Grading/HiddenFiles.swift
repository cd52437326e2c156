import Foundation

/// The names of the files of an exercise's hidden half, relative to its folder.
package struct HiddenFiles: Sendable, Equatable {
    /// `Scenarios.swift`, or the files of the folder `Scenarios`.
    package let scenarios: [String]
    /// `Play.swift`, or the files of the folder `Play`.
    package let play: [String]
    /// All that end in `Tests.swift`.
    package let suites: [String]

    /// Lists a folder; what is missing is named as the file that it could be.
    ///
    /// - Parameter folder: The hidden half, such as `Tests/Hidden/atomic-counter`.
    package init(in folder: String) {
        scenarios = Self.part("Scenarios", of: folder)
        play = Self.part("Play", of: folder)
        suites = Self.names(in: folder).filter { $0.hasSuffix("Tests.swift") }
    }

    private static func part(_ name: String, of folder: String) -> [String] {
        let files = names(in: "\(folder)/\(name)").filter { $0.hasSuffix(".swift") }
        return files.isEmpty ? ["\(name).swift"] : files.map { "\(name)/\($0)" }
    }

    private static func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        return (names ?? []).sorted()
    }
}
