import Foundation
import Testing

/// Several processes at one kit.
@Suite struct KitLockTests {
    private let kit: Kit

    init() async throws {
        kit = try await Kit()
    }

    @Test func givesEachOfManyProcessesItsOwnHint() async throws {
        let heads = try await withThrowingTaskGroup(of: Substring.self) { group in
            for _ in 1...3 {
                group.addTask {
                    try await kit.interleave("hint", "atomic-counter").output
                        .prefix { $0 != "\n" }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(heads.sorted() == (1...3).map { "atomic-counter: hint \($0) of 3" })
    }

    @Test func saysWhoKeepsTheProgressFileLocked() async throws {
        _ = try await kit.interleave("hint", "atomic-counter")
        let lock = "\(kit.path)/.interleave/progress.lock"
        let command = "'\(kit.program)' hint atomic-counter --lang"
        let english = try await kit.shell(["/usr/bin/flock", lock, "-c", "\(command) en"])
        #expect(english.status == 70)
        #expect(
            english.complaints
                == "interleave: another interleave has kept \(lock) locked for seconds; end it "
                + "(is one stopped with Ctrl-Z?) and try again\n"
        )
        let chinese = try await kit.shell(["/usr/bin/flock", lock, "-c", "\(command) zh"])
        #expect(chinese.complaints.contains("长时间占用 \(lock)；请先结束它"))
    }

    @Test func gradesAndSealsAtTheSameTime() async throws {
        try kit.edit(with: "Solutions/reference")
        let endings = try await withThrowingTaskGroup(of: Printed.self) { group in
            for _ in 1...2 {
                group.addTask { try await kit.seal() }
                group.addTask { try await kit.interleave("grade") }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(endings.map(\.status) == [0, 0, 0, 0])
        #expect(endings.map(\.complaints).filter { $0.contains("sealed") } == [])
        let names = try FileManager.default.contentsOfDirectory(atPath: kit.path)
        #expect(names.filter { $0.hasPrefix(".sealed") } == [".sealed"])
        #expect(try await kit.interleave("grade").status == 0)
    }

    @Test func sealsNothingUnderAReadersHands() async throws {
        // The holder lets go once the seal has made everything and waits.
        let holder = """
            until ls .sealed.*/SHA256SUMS; do :; done
            touch released
            """
        let ending = try await withThrowingTaskGroup(of: Printed.self) { group in
            group.addTask {
                try await kit.shell(["/usr/bin/flock", "--shared", kit.path, "-c", holder])
            }
            group.addTask { try await kit.seal() }
            return try await group.reduce(into: []) { $0.append($1.status) }
        }
        #expect(ending == [0, 0])
        let files = FileManager.default
        let released = try files.attributesOfItem(atPath: "\(kit.path)/released")
        let manifest = try #require(
            files.contentsOfDirectory(atPath: kit.path).first { $0.hasPrefix("Package@swift-") }
        )
        let sealed = try files.attributesOfItem(atPath: "\(kit.path)/\(manifest)")
        let before = try #require(released[.modificationDate] as? Date)
        let after = try #require(sealed[.modificationDate] as? Date)
        #expect(before <= after)
    }

    @Test func removesTheManifestOfAnotherToolchain() async throws {
        let stale = "\(kit.path)/Package@swift-6.0.0.swift"
        try Data("// stale\n".utf8).write(to: URL(filePath: stale))
        #expect(try await kit.seal().status == 0)
        #expect(!FileManager.default.fileExists(atPath: stale))
    }
}
