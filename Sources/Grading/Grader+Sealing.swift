package import CourseModel
import Foundation
import Glibc

extension Grader {
    /// Puts sealed suites into a learners' package, so that it grades without their sources.
    ///
    /// What is there is replaced in one step, and nothing is replaced if anything fails. The
    /// package's manifest is copied under the name of this toolchain's version: another toolchain
    /// takes the plain one, without hidden tests.
    ///
    /// - Parameters:
    ///   - exercises: The exercises to seal.
    ///   - package: The package's folder, absolute.
    /// - Throws: ``GradingError``.
    package func seal(_ exercises: [Exercise], into package: String) async throws {
        let beside = "\(package)/.sealed.\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: beside) }
        let support = try await workbench.support()
        do {
            try FileManager.default.createDirectory(
                atPath: beside,
                withIntermediateDirectories: false
            )
        } catch {
            throw GradingError.cannotWrite(path: package, reason: systemReason(of: error))
        }
        let folder = SealedFolder(path: beside)
        let toolchain = try await workbench.compiler.identity()
        let slugs = exercises.map(\.slug)
        do {
            try await folder.putSupport(support, with: workbench.compiler)
            for exercise in exercises {
                try folder.put(try await workbench.sealedSuite(for: exercise, support: support))
            }
            try folder.put(CourseSkeleton(root: workbench.root, exercises: exercises))
            let record = SealingRecord(toolchain: toolchain, exercises: slugs)
            try await folder.put(record, runner: workbench.compiler.runner)
        } catch let error as CocoaError {
            throw GradingError.cannotWrite(path: beside, reason: systemReason(of: error))
        }
        let manifest = try folder.manifest(
            from: "\(package)/Package.swift",
            sealing: slugs,
            with: toolchain
        )

        let lock = try await PackageLock(on: package, .exclusive)
        defer { lock.release() }
        try exchange(beside, with: SealedKit.folder(in: package))
        try removeManifests(from: package)
        try write(manifest, to: "\(package)/Package@swift-\(toolchain.manifestVersion).swift")
    }

    /// Puts a new folder in the place of an old one; if that fails, the old one is there again.
    private func exchange(_ new: String, with old: String) throws(GradingError) {
        let aside = "\(new).old"
        defer { try? FileManager.default.removeItem(atPath: aside) }
        let hadOld = unsafe rename(old, aside) == 0
        guard unsafe rename(new, old) == 0 else {
            let reason = systemReason()
            if hadOld { _ = unsafe rename(aside, old) }
            throw .cannotWrite(path: old, reason: reason)
        }
    }

    /// Removes the manifests that earlier seals wrote, also for other toolchains: the objects that
    /// they name are gone.
    private func removeManifests(from package: String) throws(GradingError) {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: package)) ?? []
        where name.hasPrefix("Package@swift-") && name.hasSuffix(".swift") {
            do { try files.removeItem(atPath: "\(package)/\(name)") } catch {
                throw .cannotWrite(path: "\(package)/\(name)", reason: systemReason(of: error))
            }
        }
    }
}
