import CourseModel
import Foundation

extension Workbench {
    /// What judges submissions to an exercise: out of the kit, or compiled from its sources.
    func suite(for exercise: Exercise) async throws -> SealedSuite {
        if let kit { return try await suite(for: exercise, in: kit) }
        return try await sealedSuite(for: exercise, support: try await support())
    }

    /// The suites' sealed objects, linked to a referee that finds this machine's toolchain.
    private func suite(for exercise: Exercise, in kit: SealedKit) async throws -> SealedSuite {
        let lock = try await PackageLock(on: kit.package, .shared)
        defer { lock.release() }
        try kit.check(try await compiler.identity())
        let sums = try await kit.verified(exercise.slug, runner: compiler.runner)
        let folder = try await cache.folder(
            "kit-\(exercise.slug)",
            madeFrom: [Self.recipe, compiler.toolchain.root] + sums
        ) { folder in
            for file in SealedFolder.gradingFiles(of: exercise.slug) {
                let name = URL(filePath: file).lastPathComponent
                let place = "\(folder)/\(name)"
                do {
                    try FileManager.default.copyItem(atPath: "\(kit.folder)/\(file)", toPath: place)
                } catch {
                    throw GradingError.cannotWrite(path: place, reason: systemReason(of: error))
                }
            }
            try await compiler.link(
                ["Referee.o", "Suites.o", "Support.o"].map { "\(folder)/\($0)" },
                libraries: ["Testing", "XCTest"],
                to: "\(folder)/referee"
            ).orThrow("\(exercise.slug)/referee")
            try await compiler.writeLibraries(ofPlayerIn: folder)
        }
        return SealedSuite(folder: folder, exercise: exercise)
    }
}

extension Compiler {
    /// Which toolchain it is.
    ///
    /// - Throws: ``GradingError/unknownToolchain(compiler:printed:)``.
    func identity() async throws(GradingError) -> ToolchainIdentity {
        let printed = try await versionText()
        guard let identity = ToolchainIdentity(printed: printed) else {
            throw .unknownToolchain(compiler: toolchain.swiftc, printed: printed)
        }
        return identity
    }
}
