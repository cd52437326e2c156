import Foundation
import Testing

@testable import PreviewServer

/// Where editions are kept.
@Suite struct EditionFoldersTests {
    private let root = FileManager.default.temporaryDirectory
        .appending(path: "EditionFolders-\(UUID().uuidString)").path

    @Test func keepsTheLastEditionBesideTheNewOne() throws {
        var folders = EditionFolders(root: root)
        defer { folders.remove() }
        let written = try (1...3).map { number in
            try folders.write(["en/index.html": Array("\(number)".utf8)])
        }
        let texts = written.map { folder in
            try? String(contentsOfFile: folder + "/en/index.html", encoding: .utf8)
        }
        #expect(texts == [nil, "2", "3"])
    }

    @Test func leavesNothing() throws {
        var folders = EditionFolders(root: root)
        _ = try folders.write(["index.html": []])
        folders.remove()
        #expect(!FileManager.default.fileExists(atPath: root))
    }

    @Test func writesAgainAfterItsFolderHasVanished() throws {
        var folders = EditionFolders(root: root)
        defer { folders.remove() }
        _ = try folders.write(["index.html": []])
        folders.remove()
        let folder = try folders.write(["index.html": Array("again".utf8)])
        #expect(try String(contentsOfFile: folder + "/index.html", encoding: .utf8) == "again")
    }
}
