import Foundation
import Sandbox

/// Runs the toolchain's compilers.
struct Compiler: Sendable {
    let toolchain: Toolchain
    let runner: any CommandRunner
    /// Where precompiled modules of the system are kept between runs.
    var moduleCache: String
    /// The whole environment of each run.
    var environment = ProcessInfo.processInfo.environment.filter {
        ["PATH", "HOME", "TMPDIR", "LANG"].contains($0.key)
    }
    var limits = SandboxLimits(wallTime: .seconds(120))

    /// What came of a run of a compiler.
    struct Result: Sendable {
        let ending: RunRecord.Ending
        /// The limits that it came up against, the best explanation of its end first.
        let limitsReached: [ReachedLimit]
        /// Its messages, as they are.
        let output: String

        var succeeded: Bool { ending == .exited(code: 0) }
    }

    /// Flags that every Swift module of a play or a suite is compiled with.
    private var common: [String] {
        [
            "-swift-version", "6", "-parse-as-library", "-package-name", "interleave",
            "-module-cache-path", moduleCache, "-no-color-diagnostics",
        ]
    }

    /// Flags for what the course's own files are written in: those of its package.
    static let ownLanguage =
        ["-suppress-warnings"]
        + [
            "ExistentialAny", "InferIsolatedConformances", "InternalImportsByDefault",
            "MemberImportVisibility", "NonisolatedNonsendingByDefault",
        ].flatMap { ["-enable-upcoming-feature", $0] }

    /// Flags for a module that a learner writes: resilient, so that a sealed play links with it,
    /// with a call at each memory access, which the explorer sees, and with the lines that tell
    /// where it crashed.
    static let learnersModule = [
        "-enable-library-evolution", "-sanitize=thread", "-gline-tables-only",
    ]

    /// Flags for a learner's module of an exercise that needs no unsafe memory.
    static let memorySafeModule = ["-strict-memory-safety", "-Werror", "StrictMemorySafety"]

    /// Compiles files to `<folder>/<module>.o` and `<folder>/<module>.swiftmodule`.
    func compileModule(
        _ module: String,
        files: [String],
        flags: [String],
        into folder: String,
        from workingDirectory: String = "/"
    ) async throws(GradingError) -> Result {
        let arguments =
            common + flags + [
                "-whole-module-optimization", "-Onone", "-module-name", module, "-emit-module",
                "-emit-module-path", "\(folder)/\(module).swiftmodule", "-c", "-o",
                "\(folder)/\(module).o",
            ] + files
        return try await run(toolchain.swiftc, arguments, in: workingDirectory)
    }

    /// Compiles what a learner wrote to `<folder>/<module>.o` and the text of its public interface,
    /// `<folder>/<module>.swiftinterface`, in one process.
    ///
    /// It is the compiler itself: its driver would start three, one of which reads the interface
    /// once more to see whether it is right.
    ///
    /// - Parameters:
    ///   - module: Its name.
    ///   - files: Its sources.
    ///   - flags: Beside those of every learner's module.
    ///   - folder: Where the files are made.
    ///   - workingDirectory: Where the compiler runs.
    /// - Returns: What came of it.
    /// - Throws: ``GradingError`` if it could not be run.
    func compileLearnersModule(
        _ module: String,
        files: [String],
        flags: [String] = [],
        into folder: String,
        from workingDirectory: String
    ) async throws(GradingError) -> Result {
        let arguments =
            ["-frontend", "-c"] + common + Self.learnersModule + flags + [
                "-Onone", "-disable-objc-interop", "-module-name", module,
                "-in-process-plugin-server-path", toolchain.pluginServer,
                "-plugin-path", toolchain.plugins,
                "-emit-module-interface-path", "\(folder)/\(module).swiftinterface",
                "-o", "\(folder)/\(module).o",
            ] + files
        return try await run(toolchain.frontend, arguments, in: workingDirectory)
    }

    /// Compiles C files to objects in a folder.
    func compileC(
        _ files: [String],
        includes: [String],
        into folder: String
    ) async throws(GradingError) -> Result {
        try await run(
            toolchain.clang,
            ["-O2", "-fPIC", "-c"] + includes.flatMap { ["-I", $0] } + files,
            in: folder
        )
    }

    /// Links objects to an executable that finds the toolchain's libraries where they are; `main`
    /// is the function that is called first, if it has another name than that.
    func link(
        _ objects: [String],
        libraries: [String] = [],
        main: String? = nil,
        to executable: String,
        from workingDirectory: String = "/"
    ) async throws(GradingError) -> Result {
        let arguments =
            ["-use-ld=gold", "-Xlinker", "-rpath", "-Xlinker", toolchain.libraries]
            + (main.map { ["-Xlinker", "--defsym", "-Xlinker", "main=\($0)"] } ?? [])
            + libraries.map { "-l\($0)" } + objects + ["-o", executable]
        return try await run(toolchain.swiftc, arguments, in: workingDirectory)
    }

    /// The words for the linker that the compiler left in objects, one a line.
    func linkWords(of objects: [String]) async throws(GradingError) -> Result {
        try await run(toolchain.autolinkExtract, objects + ["-o", "-"], in: "/")
    }

    /// Puts objects together into one, without the names that only they knew.
    func combine(
        _ objects: [String],
        into object: String
    ) async throws(GradingError) -> Result {
        try await run(
            toolchain.clang,
            ["-r", "-nostdlib", "-fuse-ld=gold", "-Wl,--discard-all"] + objects + ["-o", object],
            in: "/"
        )
    }

    /// Gives symbols of an object other names, all at once.
    ///
    /// - Parameters:
    ///   - names: A file with an old and a new name on each line.
    ///   - object: Is written anew.
    /// - Returns: What came of it.
    /// - Throws: ``GradingError`` if it could not be run.
    func rename(_ names: String, in object: String) async throws(GradingError) -> Result {
        try await run(toolchain.objcopy, ["--redefine-syms=\(names)", object], in: "/")
    }

    /// Keeps an object's copies of the standard library's generic functions to itself.
    ///
    /// Every object that calls one has a copy, and the linker takes the first: the learner's, which
    /// is instrumented. The stage would be seen to read its own functions.
    ///
    /// - Parameter object: Is written anew.
    /// - Returns: What came of it.
    /// - Throws: ``GradingError`` if it could not be run.
    func localizeLibraryCopies(in object: String) async throws(GradingError) -> Result {
        let mangled = ["$sS*", "$ss*"].map { "--localize-symbol=\($0)" }
        return try await run(toolchain.objcopy, ["--wildcard"] + mangled + [object], in: "/")
    }

    /// What the toolchain says of itself.
    func versionText() async throws(GradingError) -> String {
        try await run(toolchain.swiftc, ["--version"], in: "/").output
    }

    /// Runs one of the toolchain's programs.
    ///
    /// - Throws: ``GradingError`` if it could not be run.
    func run(
        _ executable: String,
        _ arguments: [String],
        in folder: String
    ) async throws(GradingError) -> Result {
        let command = Command(
            executable: executable,
            arguments: arguments,
            environment: environment,
            workingDirectory: folder
        )
        do {
            let record = try await runner.run(command, limits: limits)
            return Result(
                ending: record.ending,
                limitsReached: record.limitsReached,
                output: record.standardOutput + record.standardError
            )
        } catch {
            if case .cannotConfine(let missing) = error { throw .cannotConfine(missing) }
            throw .cannotRun(error)
        }
    }
}

extension Compiler.Result {
    /// Whether there was no room for a file, on the disk or in what the sandbox has of it.
    var saysThatTheDiskIsFull: Bool { output.contains("No space left on device") }

    /// - Throws: ``GradingError/doesNotBuild(what:output:)`` or ``GradingError/diskFull(what:)``
    ///   unless it succeeded.
    func orThrow(_ what: String) throws(GradingError) {
        guard !succeeded else { return }
        if saysThatTheDiskIsFull { throw .diskFull(what: what) }
        throw .doesNotBuild(what: what, output: output)
    }
}
