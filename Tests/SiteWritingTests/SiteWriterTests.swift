import Foundation
import Testing

@testable import SiteWriting

@Suite struct SiteWriterTests {
    private let folder: TemporaryFolder
    private let writer: SiteWriter

    init() throws {
        folder = try TemporaryFolder()
        writer = SiteWriter(output: folder.path + "/public")
    }

    private func pages() throws -> [String: String] {
        try folder.texts(in: "public").filter { $0.key != SiteManifest.name }
    }

    @Test func writesANewSiteAndNothingBesideIt() throws {
        let site = ["index.html": "a", "en/lessons/b.html": "b"]
        let report = try writer.write(site.site)
        #expect(report.written == ["en/lessons/b.html", "index.html"])
        #expect(try pages() == site)
        #expect(try folder.names() == ["public"])
    }

    @Test func makesTheFoldersAboveTheSite() throws {
        let deep = SiteWriter(output: folder.path + "/x/y/public/")
        _ = try deep.write(["a": "1"].site)
        #expect(try folder.texts(in: "x/y/public")["a"] == "1")
    }

    @Test func fillsAnEmptyFolder() throws {
        try FileManager.default.createDirectory(
            atPath: writer.output,
            withIntermediateDirectories: false
        )
        _ = try writer.write(["a": "1"].site)
        #expect(try pages() == ["a": "1"])
    }

    @Test func writesOnlyWhatChanged() throws {
        _ = try writer.write(["same": "1", "other": "2"].site)
        let same = try folder.inode(of: "public/same")
        let other = try folder.inode(of: "public/other")
        let report = try writer.write(["same": "1", "other": "3"].site)
        #expect(report.written == ["other"])
        #expect(report.unchangedCount == 1)
        #expect(try folder.inode(of: "public/same") == same)
        #expect(try folder.inode(of: "public/other") != other)
        #expect(try pages() == ["same": "1", "other": "3"])
    }

    @Test func leavesAFolderAloneThatNeedsNoChange() throws {
        _ = try writer.write(["a": "1"].site)
        let before = try folder.inode(of: "public")
        let report = try writer.write(["a": "1"].site)
        #expect(report.written == [])
        #expect(try folder.inode(of: "public") == before)
    }

    @Test func writesTheSameBytesWhateverWasThereBefore() throws {
        let site = ["b": "2", "a": "1", "c/d": "3"]
        _ = try writer.write(["a": "0", "old": "x"].site)
        _ = try writer.write(site.site)
        let fresh = SiteWriter(output: folder.path + "/fresh")
        _ = try fresh.write(site.site)
        #expect(try folder.texts(in: "public") == folder.texts(in: "fresh"))
    }

    @Test func removesFilesThatTheSiteNoLongerHas() throws {
        _ = try writer.write(["a": "1", "old/b": "2"].site)
        let report = try writer.write(["a": "1"].site)
        #expect(report.removed == ["old/b"])
        #expect(try pages() == ["a": "1"])
        #expect(!FileManager.default.fileExists(atPath: writer.output + "/old"))
    }

    @Test func turnsAFileIntoAFolderAndBack() throws {
        _ = try writer.write(["a": "1"].site)
        _ = try writer.write(["a/b": "2"].site)
        #expect(try pages() == ["a/b": "2"])
        _ = try writer.write(["a": "1"].site)
        #expect(try pages() == ["a": "1"])
    }

    @Test func putsBackAFileThatSomebodyRemoved() throws {
        _ = try writer.write(["a": "1", "b": "2"].site)
        try FileManager.default.removeItem(atPath: writer.output + "/a")
        let report = try writer.write(["a": "1", "b": "2"].site)
        #expect(report.written == ["a"])
        #expect(try pages() == ["a": "1", "b": "2"])
    }
}
