import Foundation
import Glibc
import Testing

@testable import PreviewServer

/// Nothing outside the folder is read, whatever stands in it.
@Suite struct ServedFolderTests {
    private let site: SampleSite

    init() throws { site = try SampleSite() }

    private func entry(_ names: String...) -> ServedFolder.Entry? {
        ServedFolder.entry(at: names, in: site.folder)
    }

    @Test func readsFilesAndKnowsFolders() {
        #expect(entry("assets", "site.css") == .file(Array("p { color: red }".utf8)))
        #expect(entry("assets") == .folder)
        #expect(entry("assets", "none.css") == .nothing)
        #expect(entry("index.html", "x") == .nothing)
    }

    @Test func readsAFileOfManyBlocks() throws {
        let text = String(repeating: "interleave ", count: 300_000)
        try site.write(text, at: "site/long.txt")
        #expect(entry("long.txt") == .file(Array(text.utf8)))
    }

    @Test func followsNoLink() throws {
        try site.link("file.txt", to: "../secret.txt")
        try site.link("folder", to: "..")
        try site.link("inside.css", to: "assets/site.css")
        try site.link("root", to: "/")
        #expect(entry("file.txt") == .nothing)
        #expect(entry("folder", "secret.txt") == .nothing)
        #expect(entry("inside.css") == .nothing)
        #expect(entry("root", "etc", "passwd") == .nothing)
    }

    @Test func doesNotWaitAtAPipe() {
        #expect(unsafe mkfifo(site.folder + "/pipe.html", 0o600) == 0)
        #expect(entry("pipe.html") == .nothing)
    }

    @Test func tellsThatTheFolderIsGone() {
        #expect(ServedFolder.entry(at: ["index.html"], in: site.root + "/none") == nil)
    }
}
