/// Where a submission lies: a folder that somebody else filled.
package struct SubmissionFolder: Sendable, Equatable {
    /// The folder's path; no more than this is taken on trust.
    package let root: String

    package init(root: String) {
        self.root = root
    }

    /// Reads what lies directly in a folder.
    ///
    /// - Parameters:
    ///   - place: The folder, relative to the root with `/` between its parts; empty for the root.
    ///   - limits: How much is read.
    /// - Returns: What is taken and what is found; nil if there is no such folder.
    package func intake(from place: String = "", limits: IntakeLimits = .init()) -> Intake? {
        do {
            var folder = try FolderDescriptor(path: root)
            for part in place.split(separator: "/") {
                folder = try folder.folder(named: String(part))
            }
            guard let names = folder.names(limit: limits.entries) else {
                return Intake(findings: [.noFolder(place.isEmpty ? root : place)])
            }
            guard names.count <= limits.entries else {
                return Intake(findings: [.tooManyEntries(limit: limits.entries)])
            }
            let entries = names.sorted { $0.lexicographicallyPrecedes($1) }.map { name in
                let unread = SubmittedEntry(nameBytes: name, content: .unknown)
                return unread.isSwift
                    ? SubmittedEntry(
                        nameBytes: name,
                        content: folder.content(of: name, limit: limits.fileBytes)
                    ) : unread
            }
            return Intake(of: entries, limits: limits)
        } catch {
            switch error {
            case .missing: return nil
            case .noFolder: return Intake(findings: [.noFolder(place.isEmpty ? root : place)])
            }
        }
    }

    /// Reads the first of several places that holds anything to judge.
    ///
    /// - Parameters:
    ///   - places: As for ``intake(from:limits:)``.
    ///   - limits: How much is read.
    /// - Returns: What came of it; nil if no place holds a Swift file or a fault.
    package func intake(
        fromFirstOf places: [String],
        limits: IntakeLimits = .init()
    ) -> Intake? {
        for place in places {
            if let intake = intake(from: place, limits: limits), !intake.isEmpty { return intake }
        }
        return nil
    }
}
