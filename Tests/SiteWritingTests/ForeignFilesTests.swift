import Foundation
import Testing

@testable import SiteWriting

/// What others put into the output folder, or where it should be.
@Suite struct ForeignFilesTests {
    private let folder: TemporaryFolder
    private let writer: SiteWriter

    init() throws {
        folder = try TemporaryFolder()
        writer = SiteWriter(output: folder.path + "/public")
    }

    @Test func refusesAFolderThatHoldsSomethingElse() throws {
        try folder.write("mine", at: "public/thesis.txt")
        #expect(throws: SiteWritingError.foreignFolder(writer.output)) {
            try writer.write(["index.html": "x"].site)
        }
        #expect(try folder.texts() == ["public/thesis.txt": "mine"])
    }

    @Test func refusesAManifestThatIsNone() throws {
        try folder.write("thesis.txt\n", at: "public/\(SiteManifest.name)")
        try folder.write("mine", at: "public/thesis.txt")
        #expect(throws: SiteWritingError.foreignFolder(writer.output)) {
            try writer.write([:])
        }
    }

    @Test func keepsWhatOthersPutBesideThePages() throws {
        _ = try writer.write(["a": "1", "en/b": "2"].site)
        try folder.write("example.org", at: "public/CNAME")
        try folder.write("ref", at: "public/.git/HEAD")
        try folder.write("note", at: "public/en/note.txt")
        try FileManager.default.createSymbolicLink(
            atPath: writer.output + "/link",
            withDestinationPath: "/etc/passwd"
        )
        _ = try writer.write(["a": "3"].site)
        var texts = try folder.texts(in: "public")
        texts[SiteManifest.name] = nil
        #expect(
            texts == [
                "a": "3", "CNAME": "example.org", ".git/HEAD": "ref", "en/note.txt": "note",
                "link": "-> /etc/passwd",
            ]
        )
    }

    @Test func refusesToReplaceAFileOfOthers() throws {
        _ = try writer.write(["a": "1"].site)
        try folder.write("mine", at: "public/b")
        #expect(throws: SiteWritingError.foreignFile(writer.output + "/b")) {
            try writer.write(["a": "2", "b": "3"].site)
        }
        #expect(try folder.texts(in: "public")["a"] == "1")
    }

    @Test func doesNotWriteThroughALinkInTheSite() throws {
        _ = try writer.write(["en/a": "1"].site)
        try folder.write("outside", at: "elsewhere/a")
        try FileManager.default.removeItem(atPath: writer.output + "/en")
        try FileManager.default.createSymbolicLink(
            atPath: writer.output + "/en",
            withDestinationPath: folder.path + "/elsewhere"
        )
        #expect(throws: SiteWritingError.foreignFile(writer.output + "/en")) {
            try writer.write(["en/a": "2"].site)
        }
        #expect(try folder.texts(in: "elsewhere") == ["a": "outside"])
    }

    @Test func refusesALinkForAFolder() throws {
        try folder.write("outside", at: "elsewhere/a")
        try FileManager.default.createSymbolicLink(
            atPath: writer.output,
            withDestinationPath: folder.path + "/elsewhere"
        )
        #expect(throws: SiteWritingError.notAFolder(writer.output)) {
            try writer.write(["a": "2"].site)
        }
        #expect(try folder.texts(in: "elsewhere") == ["a": "outside"])
    }

    @Test(arguments: ["../a", "/a", "a/../../b", "a//b", "", ".", "a\nb", ".interleave-site"])
    func refusesAPathThatLeavesTheSite(path: String) throws {
        #expect(throws: SiteWritingError.badPath(path)) {
            try writer.write([path: [1]])
        }
        #expect(try folder.names() == [])
    }
}
