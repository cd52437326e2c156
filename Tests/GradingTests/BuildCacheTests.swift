import Foundation
import Sandbox
import Synchronization
import Testing

@testable import Grading

@Suite struct BuildCacheTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "interleave-build-cache-\(UUID().uuidString)").path

    @Test func buildsOnceWhatIsAskedForAgain() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let cache = BuildCache(folder: folder)
        let builds = Mutex(0)
        for _ in 1...3 {
            let built = try await cache.folder("thing", madeFrom: ["a"]) { path in
                builds.withLock { $0 += 1 }
                try "made".write(toFile: "\(path)/it", atomically: false, encoding: .utf8)
            }
            #expect(try String(contentsOfFile: "\(built)/it", encoding: .utf8) == "made")
        }
        #expect(builds.withLock { $0 } == 1)
    }

    @Test func letsTwoGradersBuildTheSameAtOnce() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let caches = (1...8).map { _ in BuildCache(folder: folder) }
        let paths = try await withThrowingTaskGroup(of: String.self) { group in
            for cache in caches {
                group.addTask {
                    try await cache.folder("thing", madeFrom: ["a"]) { path in
                        for number in 1...20 {
                            try "\(number)".write(
                                toFile: "\(path)/\(number)",
                                atomically: false,
                                encoding: .utf8
                            )
                            await Task.yield()
                        }
                    }
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        let path = try #require(paths.first)
        #expect(paths.count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path).count == 20)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    }

    @Test func keepsNothingOfABuildThatFailed() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let cache = BuildCache(folder: folder)
        await #expect(throws: GradingError.cannotRun(.cancelled)) {
            try await cache.folder("thing", madeFrom: ["a"]) { _ in
                throw GradingError.cannotRun(.cancelled)
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
}
