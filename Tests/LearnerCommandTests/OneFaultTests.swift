import Caching
import Foundation
import Testing

/// One exercise that cannot be graded, and another that can.
@Suite struct OneFaultTests {
    private let copy: LearnersCopy

    init() throws {
        copy = try LearnersCopy(with: [
            "lessons/01-processes", "exercises/01-processes", "Tests/Hidden/start-and-join",
        ])
        try copy.edit(with: "Solutions/reference")
        let other = "\(copy.path)/exercises/01-processes/start-and-join/Sources"
        let solution = "\(copy.path)/Tests/Hidden/start-and-join/Solutions/reference"
        for name in try FileManager.default.contentsOfDirectory(atPath: solution) {
            let text = try Data(contentsOf: URL(filePath: "\(solution)/\(name)"))
            try text.write(to: URL(filePath: "\(other)/\(name)"))
        }
    }

    private func grade(_ more: [String], cache: String? = nil) async throws -> Printed {
        let settings = cache.map { ["INTERLEAVE_CACHE=\($0)"] } ?? []
        let words = ["grade", "start-and-join", "atomic-counter", "--lang", "en"]
        let command = settings + [copy.program] + words + more
        return try await run("/usr/bin/env", command, in: copy.path)
    }

    /// A cache of its own in which the play of one exercise is no object any more.
    private func cacheWithABadPlay() async throws -> String {
        let files = FileManager.default
        let kept = CacheFolder(environment: ProcessInfo.processInfo.environment).path + "/suites"
        let cache = "\(copy.path)/cache"
        let suites = "\(cache)/suites"
        try files.createDirectory(atPath: suites, withIntermediateDirectories: true)
        // What others have compiled already need not be compiled again; what they are still at has
        // a dot in its name.
        for name in (try? files.contentsOfDirectory(atPath: kept)) ?? []
        where !name.contains(".") && ["support-", "modules-"].contains(where: name.hasPrefix) {
            try files.copyItem(atPath: "\(kept)/\(name)", toPath: "\(suites)/\(name)")
        }
        _ = try await grade([], cache: cache)
        let sealed = try #require(
            files.contentsOfDirectory(atPath: suites)
                .first { $0.hasPrefix("sealed-start-and-join-") }
        )
        try Data("nothing".utf8).write(to: URL(filePath: "\(suites)/\(sealed)/Player.o"))
        return cache
    }

    @Test func gradesTheOtherIfTheLinkerFailsOnOne() async throws {
        let report = "\(copy.path)/report.json"
        let graded = try await grade(
            ["--format", "terminal", "--format", "json=\(report)"],
            cache: try await cacheWithABadPlay()
        )
        #expect(graded.status == 70)
        #expect(graded.output.hasPrefix("start-and-join  0/10, not graded\n"))
        #expect(graded.output.contains("\natomic-counter  10/10\n"))
        #expect(graded.complaints.contains("the linker cannot make a program of them:\nld.lld: "))
        let written = try #require(copy.text(of: "report.json"))
        #expect(written.contains(#""state" : "our-fault""#))
        #expect(written.contains(#""state" : "graded""#))
    }

    @Test func gradesTheOtherIfOneWasNotHandedIn() async throws {
        let folder = "\(copy.path)/handed-in"
        let place = "\(folder)/08-races/atomic-counter"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: copy.sources, toPath: "\(place)/Sources")
        let graded = try await grade(["--submission", folder])
        #expect(graded.status == 70)
        #expect(graded.output.hasPrefix("start-and-join  0/10, not graded\n"))
        #expect(graded.output.contains("\natomic-counter  10/10\n"))
        #expect(graded.complaints.contains("There is no Swift file for start-and-join in"))
    }
}
