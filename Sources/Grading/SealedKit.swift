import Foundation
package import Sandbox

/// The sealed suites of a learners' package: what grades where their sources are not.
///
/// Nothing of it is taken before its sum was compared with the one that was written down when it
/// was made. That keeps damage from looking like a verdict. It is no signature: who can write the
/// folder can write the list too, and fools only herself.
package struct SealedKit: Sendable {
    /// The learners' package, absolute.
    package let package: String
    private let record: SealingRecord
    private let checksums: Checksums

    /// The folder `.sealed`.
    var folder: String { Self.folder(in: package) }

    /// A course's folder as far as learners' commands need it: no suites, no solutions, and of the
    /// lessons the front matter.
    package var course: String { "\(folder)/\(CourseSkeleton.folder)" }

    static func folder(in package: String) -> String { "\(package)/.sealed" }

    /// Opens a package's sealed suites and looks whether everything is there and the course's part
    /// is undamaged.
    ///
    /// - Parameters:
    ///   - package: The package's folder, absolute.
    ///   - runner: Runs `sha256sum`.
    /// - Throws: ``GradingError/kit(_:)``, ``GradingError/cannotRun(_:)``.
    package init(
        openingIn package: String,
        runner: any CommandRunner = ProcessRunner()
    ) async throws(GradingError) {
        let lock = try await PackageLock(on: package, .shared)
        defer { lock.release() }
        let folder = Self.folder(in: package)
        guard FileManager.default.fileExists(atPath: folder) else {
            throw .kit(.missing(package))
        }
        guard let checksums = Checksums(readingFrom: folder) else {
            throw .kit(.damaged([Checksums.file]))
        }
        self.package = package
        self.checksums = checksums
        do { record = try SealingRecord(readingFrom: folder) } catch { throw .kit(error) }
        let there = Set(Self.files(in: folder)).subtracting([Checksums.file])
        let odd = there.symmetricDifference(checksums.sums.keys)
        guard odd.isEmpty else { throw .kit(.damaged(odd.sorted())) }
        let metadata = checksums.sums.keys
            .filter { $0.hasPrefix(CourseSkeleton.folder + "/") || $0 == SealingRecord.file }
        try await verify(metadata, runner: runner)
    }

    /// Whether objects of this toolchain fit the suites.
    ///
    /// - Throws: ``GradingError/kit(_:)`` if they do not.
    func check(_ here: ToolchainIdentity) throws(GradingError) {
        guard here == record.toolchain else {
            throw .kit(.otherToolchain(sealed: record.toolchain, here: here))
        }
    }

    /// The sums of the files that grade an exercise, after these were compared with them.
    ///
    /// - Throws: ``GradingError/kit(_:)``.
    func verified(
        _ slug: String,
        runner: any CommandRunner
    ) async throws(GradingError) -> [String] {
        guard record.exercises.contains(slug) else { throw .kit(.notSealed(slug)) }
        let files = SealedFolder.gradingFiles(of: slug)
        try await verify(files, runner: runner)
        return files.compactMap { checksums.sums[$0] }
    }

    private func verify(
        _ files: [String],
        runner: any CommandRunner
    ) async throws(GradingError) {
        let found = try await Checksums(of: files.sorted(), in: folder, runner: runner)
        let odd = files.filter { checksums.sums[$0] == nil || found.sums[$0] != checksums.sums[$0] }
        guard odd.isEmpty else { throw .kit(.damaged(odd.sorted())) }
    }

    /// The paths of all files in a folder, within it.
    static func files(in folder: String) -> [String] {
        let files = FileManager.default
        return (files.subpaths(atPath: folder) ?? []).filter { path in
            let type = try? files.attributesOfItem(atPath: "\(folder)/\(path)")[.type]
            return type as? FileAttributeType != .typeDirectory
        }
    }
}
