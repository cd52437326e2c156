import Foundation

/// The compiled libraries of `exercises/Support`, on which plays and suites stand.
struct SupportBuild: Sendable {
    /// Holds their objects and modules.
    let folder: String
    /// The folders of the C headers.
    let includes: [String]
    /// The names of the explorer's objects.
    let explorer: [String]
    /// The functions of libraries whose accesses the explorer sees where the learner's module calls
    /// them.
    let libraryCalls: [String]

    /// Flags to import the libraries.
    var importFlags: [String] { ["-I", folder] + includes.flatMap { ["-I", $0] } }

    /// The objects that a player links.
    ///
    /// - Parameter isMemorySafe: Whether the learner's code has no pointers: it needs no fence, and
    ///   what the explorer hands to its tasks leads into the stage's code.
    /// - Returns: The objects' paths.
    func playerObjects(isMemorySafe: Bool) -> [String] {
        let stage = objects("Schedules", "PlayWire", "Explorer", "Stage", "Names") + cPlaySupport
        if isMemorySafe { return stage + explorerObjects }
        // In this order in memory: code of the learner's never calls what is between the two.
        return objects("StageBegin") + stage + objects("StageEnd") + explorerObjects
    }

    /// The objects that a referee links.
    var refereeObjects: [String] {
        objects("Schedules", "PlayWire", "Referee", "RefereeMain", "Boxes") + cPlaySupport
    }

    /// The explorer's objects, for programs that link a learner's module without a play.
    var explorerObjects: [String] { objects(explorer) }

    private var cPlaySupport: [String] {
        objects("CPlaySupport", "Channel", "Evidence", "Notes", "ThreadStacks")
    }

    private func objects(_ names: String...) -> [String] { objects(names) }
    private func objects(_ names: [String]) -> [String] { names.map { "\(folder)/\($0).o" } }
}

extension Workbench {
    /// Compiles the libraries of `exercises/Support`, or finds them compiled.
    func support() async throws -> SupportBuild {
        let sources = "\(root)/exercises/Support"
        let includes = ["CExplorer", "CPlaySupport"].map { "\(sources)/\($0)/include" }
        let files = try filesOf(sources)
        let explorer = files.map(\.path)
            .filter { $0.hasPrefix("\(sources)/CExplorer/") && $0.hasSuffix(".c") }
            .map { String($0.dropFirst(sources.count + "/CExplorer/".count).dropLast(2)) }
        let mark = "LIBRARY_CALL("
        let libraryCalls =
            files.first { $0.path.hasSuffix("/LibraryCalls.h") }
            .map { $0.text.split(separator: "\n").filter { $0.hasPrefix(mark) } } ?? []
        let build = { @Sendable folder in
            SupportBuild(
                folder: folder,
                includes: includes,
                explorer: explorer,
                libraryCalls: libraryCalls.map { line in
                    String(line.dropFirst(mark.count).prefix { $0 != "," })
                }
            )
        }
        let folder = try await cache.folder(
            "support",
            madeFrom: [Self.recipe, compiler.toolchain.root]
                + files.flatMap { [String($0.path.dropFirst(sources.count)), $0.text] }
        ) { folder in
            let build = build(folder)
            try await compiler.compileC(
                files.map(\.path).filter { $0.hasSuffix(".c") },
                includes: includes,
                into: folder
            ).orThrow("exercises/Support")
            for module in ["Schedules", "PlayWire", "Explorer", "Stage", "Referee", "RefereeMain"] {
                let own = files.map(\.path).filter { $0.hasPrefix("\(sources)/\(module)/") }
                try await compiler.compileModule(
                    module,
                    files: own.map { String($0.dropFirst(sources.count + 1)) },
                    flags: Compiler.ownLanguage + build.importFlags,
                    into: folder,
                    from: sources
                ).orThrow("exercises/Support/\(module)")
            }
        }
        return build(folder)
    }

    private func filesOf(
        _ folder: String
    ) throws(GradingError) -> [(path: String, text: String)] {
        let names = FileManager.default.subpaths(atPath: folder) ?? []
        var files: [(path: String, text: String)] = []
        for name in names.sorted() where [".swift", ".c", ".h"].contains(where: name.hasSuffix) {
            let path = "\(folder)/\(name)"
            files.append((path, try text(of: path)))
        }
        guard !files.isEmpty else { throw .emptyFolder(folder) }
        return files
    }
}
