import Foundation
import Grading
import Testing

@Suite
struct HiddenFilesTests {
    /// Lists a folder with empty files of these names.
    private func listing(_ names: [String]) throws -> HiddenFiles {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "interleave-hidden-files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in names {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data().write(to: file)
        }
        return HiddenFiles(in: folder.path)
    }

    @Test func namesOneFileOfScenariosAndOneOfThePlay() throws {
        let files = try listing([
            "Play.swift", "Scenarios.swift", "SumTests.swift", "SumXCTests.swift",
            "Starter/Sum.swift",
        ])
        #expect(files.scenarios == ["Scenarios.swift"])
        #expect(files.play == ["Play.swift"])
        #expect(files.suites == ["SumTests.swift", "SumXCTests.swift"])
    }

    @Test func namesTheFilesOfFoldersInPlaceOfThem() throws {
        let files = try listing([
            "Play/Player.swift", "Play/Deaths.swift", "Play/notes.md", "Scenarios/Deaths.swift",
            "SumDeathTests.swift", "SumTests.swift",
        ])
        #expect(files.scenarios == ["Scenarios/Deaths.swift"])
        #expect(files.play == ["Play/Deaths.swift", "Play/Player.swift"])
        #expect(files.suites == ["SumDeathTests.swift", "SumTests.swift"])
    }

    @Test func namesTheFileThatIsMissing() throws {
        let files = try listing(["Solutions/reference/Sum.swift"])
        #expect(files.scenarios == ["Scenarios.swift"])
        #expect(files.play == ["Play.swift"])
        #expect(files.suites == [])
    }
}
