import Caching
import Foundation
import Testing

@Suite struct CacheFolderTests {
    private let cache = CacheFolder(
        path: FileManager.default.temporaryDirectory.appending(component: UUID().uuidString).path
    )

    @Test(arguments: [
        (["INTERLEAVE_CACHE": "/a", "XDG_CACHE_HOME": "/b", "HOME": "/c"], "/a"),
        (["INTERLEAVE_CACHE": "", "XDG_CACHE_HOME": "/b", "HOME": "/c"], "/b/interleave"),
        (["XDG_CACHE_HOME": "relative", "HOME": "/c"], "/c/.cache/interleave"),
        (["HOME": "/c"], "/c/.cache/interleave"),
    ])
    func isWhereTheEnvironmentSays(environment: [String: String], path: String) {
        #expect(CacheFolder(environment: environment).path == path)
    }

    @Test func keepsModulesElsewhereWhenItWasMoved() {
        let places = [CacheFolder(path: "/cache").modules, CacheFolder(path: "/moved").modules]
        #expect(places[0].hasPrefix("/cache/modules/"))
        #expect(places[1].hasPrefix("/moved/modules/"))
        #expect(Set(places.map { URL(filePath: $0).lastPathComponent }).count == 2)
    }

    @Test func givesBackWhatWasStored() throws {
        defer { try? FileManager.default.removeItem(atPath: cache.path) }
        try cache.store(["one", "二"], on: "shelf", for: "material")
        #expect(cache.value([String].self, on: "shelf", for: "material") == ["one", "二"])
    }

    @Test func hasNothingForOtherMaterialOrAnotherShelf() throws {
        defer { try? FileManager.default.removeItem(atPath: cache.path) }
        try cache.store(1, on: "shelf", for: "material")
        #expect(cache.value(Int.self, on: "shelf", for: "other") == nil)
        #expect(cache.value(Int.self, on: "other", for: "material") == nil)
    }

    @Test func keepsTheLastValue() throws {
        defer { try? FileManager.default.removeItem(atPath: cache.path) }
        try cache.store(1, on: "shelf", for: "material")
        try cache.store(2, on: "shelf", for: "material")
        #expect(cache.value(Int.self, on: "shelf", for: "material") == 2)
    }

    @Test(arguments: ["", "{", #"{"material":"other","value":7}"#])
    func ignoresAnEntryThatIsDamagedOrOfOtherMaterial(content: String) throws {
        defer { try? FileManager.default.removeItem(atPath: cache.path) }
        try cache.store(7, on: "shelf", for: "material")
        let entry = "\(cache.path)/shelf/\(contentDigest(of: "material")).json"
        try content.write(toFile: entry, atomically: false, encoding: .utf8)
        #expect(cache.value(Int.self, on: "shelf", for: "material") == nil)
    }

    @Test func saysSoWhenItCannotBeWritten() {
        let cache = CacheFolder(path: "/dev/null/cache")
        #expect(throws: (any Error).self) { try cache.store(1, on: "shelf", for: "material") }
    }
}
