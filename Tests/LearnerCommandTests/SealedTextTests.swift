import Foundation
import Testing

/// The whole course, sealed once.
private enum SealedCourse {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    static let slugs = names(in: "\(repository)/Tests/Hidden")

    static func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The paths of the files below a folder.
    static func files(in folder: String) -> [String] {
        (FileManager.default.subpaths(atPath: folder) ?? []).sorted()
            .map { "\(folder)/\($0)" }
            .filter { FileManager.default.contents(atPath: $0) != nil }
    }

    static func text(of path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}

/// What a learner finds who looks into everything that is shipped, with the tools for it.
@Suite(.serialized) final class SealedTextTests {
    private let folder: String
    private var sealed: String { "\(folder)/.sealed" }

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "Sealed-\(UUID())").path
        let files = FileManager.default
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let manifest = "exercises/Package.swift"
        try files.copyItem(
            atPath: "\(SealedCourse.repository)/\(manifest)",
            toPath: "\(folder)/Package.swift"
        )
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "interleave").path
        let words = ["seal", "--course", SealedCourse.repository, "--package", folder]
        let done = try await run(program, words, in: folder)
        try #require(done.status == 0, "\(done.complaints)")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The lines of what is shipped in which any of some texts is found.
    private func found(_ patterns: some Sequence<String>, in place: String) async throws -> String {
        let file = "\(folder)/patterns"
        try Data(patterns.map { "\($0)\n" }.joined().utf8).write(to: URL(filePath: file))
        let command = """
            find '\(place)' -type f -exec strings -a -n 4 -e S {} + | grep -aF -f '\(file)' | sort -u
            """
        return try await run("/bin/sh", ["-c", command], in: "/", language: "C").output
    }

    @Test func namesNoPathAndNoUserOfThisMachine() async throws {
        let environment = ProcessInfo.processInfo.environment
        let cache = environment["INTERLEAVE_CACHE"] ?? environment["XDG_CACHE_HOME"]
        let folders = [
            SealedCourse.repository, folder, NSHomeDirectory(), cache, "/home/", "/Users/",
            "/root/", "/tmp/", "/.cache/", "/.build/", "/private/var/",
        ]
        #expect(try await found(folders.compactMap(\.self), in: sealed) == "")
        // The name alone may be a word like any other.
        let user = NSUserName()
        #expect(try await found(["/\(user)/", "\(user)@"], in: sealed) == "")
    }

    @Test func hasNoDebugSections() async throws {
        let command =
            "find '\(sealed)' -name '*.o' -exec readelf --wide --section-headers {} + "
            + "| grep -o '\\.[a-z]*' | sort -u"
        let sections = try await run("/bin/sh", ["-c", command], in: "/").output
        #expect(sections.contains(".text"))
        #expect(!sections.contains(".debug"))
    }

    @Test(arguments: SealedCourse.slugs)
    func hasNoLineOfTheSuites(slug: String) async throws {
        let suites = suiteFiles(of: slug)
        #expect(suites.count >= 4)
        let lines = suites.flatMap { file in
            // What is in quotation marks, also over several lines, is said to the learner.
            SealedCourse.text(of: file).telling.filter { line in
                line.hasPrefix("//")
                    || !line.contains("\"") && !line.hasSuffix("\\") && !line.hasSuffix(".")
                        && line.contains(/[(){}=\[\]]/)
            }
        }
        #expect(lines.count > 50)
        let contract = SealedCourse.text(of: "\(sealed)/\(slug)/Contract.swiftinterface")
        let patterns = Set(lines).subtracting(known(of: slug).telling + contract.telling)
        #expect(try await found(patterns, in: "\(sealed)/\(slug)") == "")
    }

    @Test(arguments: SealedCourse.slugs)
    func hasNoLineOfSolutionsAndMutants(slug: String) async throws {
        let hidden = "\(SealedCourse.repository)/Tests/Hidden/\(slug)"
        let secret = ["Solutions", "Mutants"].flatMap { group in
            SealedCourse.files(in: "\(hidden)/\(group)").flatMap {
                SealedCourse.text(of: $0).telling
            }
        }
        #expect(secret.count > 50)
        let contract = SealedCourse.text(of: "\(sealed)/\(slug)/Contract.swiftinterface")
        let known = Set(known(of: slug).telling + contract.telling)
        let patterns = Set(secret).subtracting(known)
        #expect(try await found(patterns, in: sealed) == "")
    }

    /// Types, functions and properties that only a solution has.
    @Test(arguments: SealedCourse.slugs)
    func hasNoNameOfASolution(slug: String) async throws {
        let hidden = "\(SealedCourse.repository)/Tests/Hidden/\(slug)"
        let declared = SealedCourse.files(in: "\(hidden)/Solutions").flatMap { file in
            SealedCourse.text(of: file)
                .matches(of: /\b(?:class|struct|enum|actor|func|let|var)\s+(\w{7,})/)
                .map { String($0.1) }
        }
        // Also what the suites and Support call something of theirs says nothing of a solution.
        let ours =
            SealedCourse.files(in: "\(SealedCourse.repository)/exercises/Support")
            + suiteFiles(of: slug)
        let words = (ours.map(SealedCourse.text) + [known(of: slug)]).joined(separator: "\n")
            .lowercased()
        let secret = Set(declared).filter { !words.contains($0.lowercased()) }
        let symbols = try await run(
            "/bin/sh",
            [
                "-c",
                "find '\(sealed)/\(slug)' -name '*.o' -exec nm --format=just-symbols {} + "
                    + "| sort -u | swift demangle",
            ],
            in: "/"
        ).output
        #expect(symbols.contains("Scenarios"))
        #expect(secret.filter(symbols.contains) == [])
        #expect(try await found(secret, in: "\(sealed)/\(slug)") == "")
    }

    /// The scenarios, the play and the suites.
    private func suiteFiles(of slug: String) -> [String] {
        let hidden = "\(SealedCourse.repository)/Tests/Hidden/\(slug)"
        return SealedCourse.files(in: hidden).filter { file in
            file.hasSuffix(".swift")
                && !["Starter", "Solutions", "Mutants"].contains { file.contains("/\($0)/") }
        }
    }

    /// What everybody sees of an exercise, and the system's interfaces that any solution calls.
    private func known(of slug: String) -> String {
        SealedCourse.files(in: "\(SealedCourse.repository)/exercises")
            .filter { $0.contains("/\(slug)/") && !$0.contains("/Sources/") }
            .map(SealedCourse.text)
            .joined(separator: "\n")
            + SealedCourse.files(in: "\(SealedCourse.repository)/Tests/Hidden/\(slug)/Starter")
            .map(SealedCourse.text).joined(separator: "\n")
    }
}

extension String {
    /// The lines that are long enough to tell something.
    fileprivate var telling: [String] {
        split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.utf8.count >= 12 && !$0.hasPrefix("import ") }
            // An attribute alone, which any file may have.
            .filter { !$0.hasPrefix("@") || $0.contains(" ") }
    }
}
