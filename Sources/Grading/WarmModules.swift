import Foundation
import Sandbox

/// The modules of the system, precompiled, for compilers in the sandbox.
///
/// Such a compiler only reads them: what it wrote could poison the next submission. One that lacks
/// some, or finds them stale, must be run again with modules of its own.
enum WarmModules {
    /// Where compilers in the sandbox find them; modules know where they are.
    static let place = "/box/modules"

    /// Whether a compiler failed for want of modules, not of the learner's doing.
    static func failed(_ result: Compiler.Result) -> Bool {
        !result.succeeded && result.output.contains(place)
    }
}

extension Workbench {
    /// The folder of precompiled modules, filled if it is not there.
    ///
    /// - Parameters:
    ///   - means: Confine the compiler that fills it.
    ///   - folder: Where a folder can be made that everybody can reach.
    /// - Returns: Its path, which some users may not be able to reach.
    /// - Throws: ``GradingError``.
    func warmModules(by means: ConfinementMeans, in folder: String) async throws -> String {
        let (compiler, place) = (compiler, "\(folder)/filling")
        return try await cache.folder(
            "modules",
            madeFrom: [Self.recipe, compiler.toolchain.root] + compiler.toolchain.moduleSources
        ) { kept in
            let step = try CompilingStep(
                compiler,
                by: .confined(means),
                limits: .compiling,
                modules: .output,
                in: place
            )
            // What a learner may import.
            let modules = ["Dispatch", "Foundation", "Glibc", "Synchronization"]
            try write(
                modules.map { "import \($0)\n" }.joined(),
                to: "\(step.sources)/Imports.swift"
            )
            try await step.compiler.compileLearnersModule(
                "Imports",
                files: ["./Imports.swift"],
                into: "/tmp",
                from: step.sourcesPlace
            ).orThrow(modules.joined(separator: ", "))
            // Compilers compare dates.
            try copy(step.output, to: kept)
        }
    }
}

extension Toolchain {
    /// What changes when the modules of the system do: the compiler and the C library's headers.
    fileprivate var moduleSources: [String] {
        ["\(root)/bin/swift-frontend", "/usr/include/features.h", "/usr/include/stdio.h"]
            .map { path in
                let real = URL(filePath: path).resolvingSymlinksInPath().path
                let attributes = try? FileManager.default.attributesOfItem(atPath: real)
                let date = attributes?[.modificationDate] as? Date
                return "\(real) \(date?.timeIntervalSince1970 ?? 0)"
            }
    }
}
