import Foundation

/// Puts a site into a folder: what did not change stays as it is, and all of it appears at once.
///
/// The new site is built in a folder beside the old one, with hard links to what did not change,
/// then takes its place by a rename. A build that fails or is killed leaves the old site whole; the
/// next build clears up after it.
package struct SiteWriter: Sendable {
    /// The folder of the site.
    package let output: String

    /// What a build did.
    package struct Report: Sendable, Equatable {
        /// Paths of new files and of files with new content, sorted.
        package let written: [String]
        /// How many files had the right content already.
        package let unchangedCount: Int
        /// Paths of files of an earlier build that the site no longer has, sorted.
        package let removed: [String]
    }

    package init(output: String) {
        self.output = output
    }

    /// Writes a site.
    ///
    /// - Parameter files: The content of each file by its path in the site.
    /// - Returns: What was written, kept and removed.
    /// - Throws: When nothing could be written; the folder is as it was before.
    package func write(_ files: [String: [UInt8]]) throws(SiteWritingError) -> Report {
        for path in files.keys.sorted() where !Self.staysInside(path) {
            throw .badPath(path)
        }
        do {
            let place = try OutputPlace(output)
            let lock = try place.lock()
            defer { lock.release() }
            try place.clearRemains()
            return try write(files, at: place)
        } catch let error as SiteWritingError {
            throw error
        } catch {
            throw .refused(path: output, reason: Self.reason(of: error))
        }
    }

    private func write(_ files: [String: [UInt8]], at place: OutputPlace) throws -> Report {
        let old = try OldSite(at: place.site)
        try old.checkConflicts(with: files)
        let unchanged = Set(
            try files.filter { try old.holds($0.value, at: $0.key) }.map(\.key)
        )
        let written = files.keys.filter { !unchanged.contains($0) }.sorted()
        let removed = old.ownFiles.filter { files[$0] == nil }.sorted()
        let report = Report(
            written: written,
            unchangedCount: unchanged.count,
            removed: removed
        )
        let manifest = SiteManifest(files: Set(files.keys))
        guard old.manifest != manifest || !written.isEmpty || !removed.isEmpty else {
            return report
        }
        do {
            let staging = try StagingFolder(at: place.staging)
            try staging.write(manifest.bytes, at: SiteManifest.name)
            try staging.carryOver(old.foreign, from: place.site)
            for path in unchanged.sorted() {
                try staging.link(path, from: place.site)
            }
            for path in written {
                try staging.write(files[path, default: []], at: path)
            }
            try place.swap()
        } catch {
            try? place.clearRemains()
            throw error
        }
        try place.clearRemains()
        return report
    }

    private static func staysInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { !["", ".", ".."].contains($0) }
            && !path.contains { $0 == "\0" || $0.isNewline } && path != SiteManifest.name
    }

    private static func reason(of error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        return (underlying ?? error).localizedDescription
    }
}
