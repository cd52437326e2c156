import Sandbox

/// One run of the toolchain on what a learner wrote: what it reads, and where it writes.
///
/// Confined, the compiler sees its folders elsewhere; what is in the output folder afterwards may
/// be anything, made by anybody.
struct CompilingStep: Sendable {
    /// The folder of what is compiled, to be filled by us.
    let sources: String
    /// The folder that the compiler fills.
    let output: String
    /// Where the compiler finds the sources.
    let sourcesPlace: String
    /// Where the compiler writes.
    let outputPlace: String
    /// Runs there.
    let compiler: Compiler

    /// Where a confined compiler has the precompiled modules of the system.
    enum Modules {
        /// In a folder that it only reads.
        case warm(String)
        /// In its own `/tmp`, made anew.
        case own
        /// In its output folder, made anew in the place where others will read them.
        case output
    }

    /// Makes the folders.
    ///
    /// - Parameters:
    ///   - toolchains: The toolchain's compiler.
    ///   - confining: Whether it is confined.
    ///   - limits: What it may use.
    ///   - modules: Where it has precompiled modules if it is confined.
    ///   - folder: Holds the folders; everybody must be able to reach it.
    /// - Throws: ``GradingError/cannotWrite(path:reason:)``.
    init(
        _ toolchains: Compiler,
        by confining: Confining,
        limits: SandboxLimits,
        modules: Modules,
        in folder: String
    ) throws(GradingError) {
        sources = "\(folder)/sources"
        output = "\(folder)/output"
        for folder in [folder, sources, output] { try makeFolder(folder) }
        guard case .confined(let means) = confining else {
            (sourcesPlace, outputPlace) = (sources, output)
            var compiler = toolchains
            compiler.limits = limits
            self.compiler = compiler
            return
        }
        sourcesPlace = Confinement.sourcesPlace
        var confinement = Confinement.compiling(
            sources: sources,
            output: output,
            toolchain: toolchains.toolchain.root
        )
        var cache = WarmModules.place
        switch modules {
        case .warm(let folder): confinement.readable.append(.init(folder, at: cache))
        case .own: cache = "/tmp/modules"
        case .output: confinement.writable = .init(output, at: cache)
        }
        outputPlace = confinement.writable?.place ?? ""
        compiler = Compiler(
            toolchain: toolchains.toolchain,
            runner: ConfinedRunner(means: means, confinement: confinement),
            moduleCache: cache,
            environment: [
                "PATH": "/usr/bin:/bin", "HOME": "/tmp", "TMPDIR": "/tmp", "LANG": "C.UTF-8",
            ],
            limits: limits
        )
    }
}
