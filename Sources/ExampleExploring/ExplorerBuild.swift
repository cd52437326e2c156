import Caching
import ExampleChecking
import Foundation
import Sandbox

/// Compiles the explorer, and examples with it.
///
/// What is compiled of the explorer is kept in the cache, under a name made from its sources and
/// the toolchain.
actor ExplorerBuild<Runner: CommandRunner> {
    private let runner: Runner
    private let tools: ExampleTools
    private let clang: String
    private let sources: ExplorerSources
    private let cache: CacheFolder
    private var compiling: Task<String, any Error>?

    private let limits = SandboxLimits(wallTime: .seconds(300))

    init(
        runner: Runner,
        tools: ExampleTools,
        clang: String,
        sources: ExplorerSources,
        cache: CacheFolder
    ) {
        self.runner = runner
        self.tools = tools
        self.clang = clang
        self.sources = sources
        self.cache = cache
    }

    /// Compiles the files of an example in a folder to the program `explored` beside them.
    ///
    /// - Throws: ``ExplorationFailure``; a fault of the sandbox or of the file system.
    func compile(_ files: [String], in folder: String) async throws {
        let objects = try await explorerObjects()
        let name = "interleave_example_main"
        let messages = try await messages(
            of: tools.swiftCompiler,
            [
                "-swift-version", "6", "-diagnostic-style=llvm", "-Onone", "-module-name",
                "example",
                "-sanitize=thread", "-gline-tables-only", "-module-cache-path", cache.modules,
                "-Xfrontend", "-entry-point-function-name", "-Xfrontend", name,
                "-c", "-o", "main.o",
            ] + (files.count > 1 ? ["-whole-module-optimization"] : []) + files,
            in: folder
        )
        if let messages { throw ExplorationFailure.exampleDoesNotCompile(messages: messages) }
        let link = try await self.messages(
            of: tools.swiftCompiler,
            (tools.hasGold ? ["-use-ld=gold"] : []) + [
                "-Xlinker", "--defsym", "-Xlinker", "main=interleave_explore_example",
                "-Xlinker", "-z", "-Xlinker", "now", "main.o",
            ] + objects + ["-o", "explored"],
            in: folder
        )
        if let link { throw ExplorationFailure.doesNotLink(messages: link) }
    }

    /// The objects of the explorer, compiled if they are not in the cache.
    private func explorerObjects() async throws -> [String] {
        let task = compiling ?? Task { try await compiledExplorer() }
        compiling = task
        let folder = try await task.value
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".o") }.map { "\(folder)/\($0)" }
    }

    private func compiledExplorer() async throws -> String {
        let name = contentDigest(of: "1\n\(tools.swiftVersion)\n\(sources.digest)")
        let done = "\(cache.path)/explorer-\(name)"
        let files = FileManager.default
        if files.fileExists(atPath: done) { return done }
        _ = try cache.folder("")
        let beside = "\(done).\(UUID().uuidString)"
        try files.createDirectory(atPath: beside, withIntermediateDirectories: true)
        defer { try? files.removeItem(atPath: beside) }
        let include = "\(sources.folder)/CExplorer/include"
        var messages = try await self.messages(
            of: clang,
            ["-O2", "-fPIC", "-c", "-I", include] + sources.c.map { "\(sources.folder)/\($0)" },
            in: beside
        )
        for module in sources.modules where messages == nil {
            messages = try await self.messages(
                of: tools.swiftCompiler,
                [
                    "-swift-version", "6", "-parse-as-library", "-package-name", "interleave",
                    "-module-cache-path", cache.modules, "-suppress-warnings",
                ]
                    + [
                        "ExistentialAny", "InferIsolatedConformances", "InternalImportsByDefault",
                        "MemberImportVisibility", "NonisolatedNonsendingByDefault",
                    ].flatMap { ["-enable-upcoming-feature", $0] }
                    + [
                        "-I", beside, "-I", include, "-whole-module-optimization", "-Onone",
                        "-module-name", module.name, "-emit-module", "-emit-module-path",
                        "\(beside)/\(module.name).swiftmodule", "-c", "-o",
                        "\(beside)/\(module.name).o",
                    ] + module.files.map { "\(sources.folder)/\($0)" },
                in: beside
            )
        }
        if let messages { throw ExplorationFailure.explorerDoesNotCompile(messages: messages) }
        // Another build may have been faster; then its result is as good.
        try? files.moveItem(atPath: beside, toPath: done)
        return done
    }

    /// What a tool says that fails; `nil` if it does not.
    private func messages(
        of executable: String,
        _ arguments: [String],
        in folder: String
    ) async throws -> String? {
        let command = Command(
            executable: executable,
            arguments: arguments,
            environment: [
                "PATH": tools.path, "HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8",
            ],
            workingDirectory: folder
        )
        let record = try await runner.run(command, limits: limits)
        guard record.ending != .exited(code: 0) else { return nil }
        return record.standardOutput + record.standardError
    }
}
