import Foundation
import Testing

@testable import SiteWriting

/// What a build finds when the one before it was killed, or cannot finish itself.
@Suite struct InterruptedBuildTests {
    private let folder: TemporaryFolder
    private let writer: SiteWriter
    private let place: OutputPlace

    init() throws {
        folder = try TemporaryFolder()
        writer = SiteWriter(output: folder.path + "/public")
        place = try OutputPlace(writer.output)
    }

    @Test func clearsAStagingFolderThatAKilledBuildLeft() throws {
        _ = try writer.write(["a": "1"].site)
        let staging = try StagingFolder(at: place.staging)
        try staging.write(SiteManifest(files: ["a"]).bytes, at: SiteManifest.name)
        try staging.write([1, 2], at: "half")
        _ = try writer.write(["a": "2"].site)
        #expect(try folder.names() == ["public"])
        #expect(try folder.texts(in: "public")["a"] == "2")
    }

    @Test func putsTheOldSiteBackWhenKilledBetweenTheTwoRenames() throws {
        _ = try writer.write(["a": "1", "b": "2"].site)
        try FileManager.default.moveItem(atPath: place.site, toPath: place.previous)
        let inode = try folder.inode(of: ".public.interleave-previous/b")
        let report = try writer.write(["a": "3", "b": "2"].site)
        #expect(report.written == ["a"])
        #expect(try folder.inode(of: "public/b") == inode)
        #expect(try folder.names() == ["public"])
    }

    @Test func leavesAFolderAloneThatOnlyHasTheNameOfOurs() throws {
        try folder.write("mine", at: ".public.interleave-next/thesis.txt")
        #expect(throws: SiteWritingError.self) { try writer.write(["a": "1"].site) }
        #expect(try folder.texts() == [".public.interleave-next/thesis.txt": "mine"])
    }

    @Test func leavesTheOldSiteWholeWhenWritingFails() throws {
        _ = try writer.write(["a": "1", "b": "2"].site)
        // No file system takes a name this long.
        let impossible = String(repeating: "x", count: 300)
        #expect(throws: SiteWritingError.self) {
            try writer.write(["a": "3", impossible: "4"].site)
        }
        var texts = try folder.texts(in: "public")
        texts[SiteManifest.name] = nil
        #expect(texts == ["a": "1", "b": "2"])
        #expect(try folder.names() == ["public"])
    }

    @Test func makesBuildsWaitForEachOther() async throws {
        let writer = writer
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask { _ = try writer.write(["a": "\(number)", "b": "\(number)"].site) }
            }
            try await group.waitForAll()
        }
        let texts = try folder.texts(in: "public")
        #expect(texts["a"] == texts["b"])
        #expect(try folder.names() == ["public"])
    }
}
