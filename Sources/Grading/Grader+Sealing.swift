package import CourseModel
import Foundation

extension Grader {
    /// Puts sealed suites into a learners' package, so that its `swift test` grades.
    ///
    /// What is there is replaced. The package's manifest is copied under the name of this
    /// toolchain's version: another toolchain takes the plain one, without hidden tests.
    ///
    /// - Parameters:
    ///   - exercises: The exercises to seal.
    ///   - package: The package's folder, absolute.
    /// - Throws: ``GradingError``.
    package func seal(_ exercises: [Exercise], into package: String) async throws {
        let support = try await workbench.support()
        let beside = "\(package)/.sealed.\(UUID().uuidString)"
        let files = FileManager.default
        defer { try? files.removeItem(atPath: beside) }
        let folder = SealedFolder(path: beside)
        try await folder.putSupport(support, with: workbench.compiler)
        for exercise in exercises {
            let suite = try await workbench.sealedSuite(for: exercise, support: support)
            try folder.put(suite)
        }
        let manifest = try folder.manifest(
            from: "\(package)/Package.swift",
            sealing: exercises.map(\.slug)
        )
        let version = try await workbench.compiler.version()
        try? files.removeItem(atPath: "\(package)/.sealed")
        do { try files.moveItem(atPath: beside, toPath: "\(package)/.sealed") } catch {
            throw GradingError.file("\(package)/.sealed cannot be written: \(error)")
        }
        try write(manifest, to: "\(package)/Package@swift-\(version).swift")
    }
}
