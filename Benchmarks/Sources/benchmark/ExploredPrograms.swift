import Foundation

/// Builds programs in the ways that are held against each other: the gallery's with the explorer,
/// with ThreadSanitizer and with neither; loops with and without instrumentation.
struct ExploredPrograms {
    let folder: String
    private let repository: String
    private let compiler: String

    /// What the gallery's programs are made of.
    private var gallery: [String] {
        ["Program", "Pieces", "Updates", "Locks", "Conditions"].map {
            "\(repository)/Tests/ExplorerTests/Gallery/\($0).swift"
        }
    }

    /// Makes the folder in which everything is built.
    ///
    /// - Parameters:
    ///   - repository: Where `ExplorerGallery` has been built.
    ///   - folder: What does not exist yet.
    /// - Throws: ``Failure`` without a compiler, or the error of the file system.
    init(of repository: String, at folder: String) throws {
        self.repository = repository
        self.folder = folder
        compiler = "\(try Machine.toolchain)/bin/swiftc"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// Builds `explored`, `plain` and `sanitized`.
    func buildGallery() throws {
        let module = "\(repository)/exercises/Support/CExplorer/include/module.modulemap"
        try compile(
            ["Main", "Speed"].map { source("Explored/\($0).swift") } + gallery,
            as: "Explored",
            to: "explored.o",
            [
                "-sanitize=thread", "-I", "\(repository)/.build/debug/Modules", "-Xcc",
                "-fmodule-map-file=\(module)",
            ]
        )
        try link(
            ["explored.o"] + explorer(),
            to: "explored",
            ["-Xlinker", "-z", "-Xlinker", "now"]
        )
        let standIn = [source("Once/Explorer.swift")]
        try compile(standIn, as: "Explorer", to: "Explorer.o", ["-emit-module"])
        let once = [source("Once/Main.swift")] + gallery
        for (name, flags) in [("plain", []), ("sanitized", ["-sanitize=thread"])] {
            try compile(once, as: "Once", to: "\(name).o", ["-I", "."] + flags)
            try link(["\(name).o", "Explorer.o"], to: name, flags)
        }
    }

    /// Builds the loops: `loops` as they are, `empty` with calls of functions that do nothing and
    /// `seen` with the explorer's, which explores nothing.
    func buildLoops() throws {
        let loops = [source("Loops/Loops.swift")]
        try compile(loops, as: "Loops", to: "loops.o", [])
        try compile(loops, as: "Loops", to: "seen.o", ["-sanitize=thread"])
        try Program(
            words: ["clang", "-O2", "-c", source("Loops/Empty.c"), "-o", "empty.o"],
            folder: folder
        ).run()
        try link(["loops.o"], to: "loops")
        try link(["seen.o", "empty.o"], to: "empty")
        try link(["seen.o"] + explorer(), to: "seen")
    }

    private func source(_ path: String) -> String { "\(repository)/Benchmarks/Programs/\(path)" }

    /// The explorer's objects, as the gallery is linked with them.
    private func explorer() throws -> [String] {
        let list = "\(repository)/.build/debug/ExplorerGallery.product/Objects.LinkFileList"
        let wanted = ["CExplorer", "Explorer", "Schedules"].map { "/\($0).build/" }
        return try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
            .map(String.init).filter { line in wanted.contains { line.contains($0) } }
    }

    private func compile(
        _ files: [String],
        as module: String,
        to object: String,
        _ flags: [String]
    ) throws {
        let common = ["-swift-version", "6", "-whole-module-optimization", "-parse-as-library"]
        try Program(
            words: [compiler, "-module-name", module] + common + flags + ["-c", "-o", object]
                + files,
            folder: folder
        ).run()
    }

    private func link(_ objects: [String], to program: String, _ flags: [String] = []) throws {
        try Program(words: [compiler] + flags + objects + ["-o", program], folder: folder).run()
    }
}
