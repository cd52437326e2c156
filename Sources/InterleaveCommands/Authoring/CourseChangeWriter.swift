import Diagnostics
import Foundation
import Scaffolding

/// Carries a change of a course out: all of it, or, if anything fails, nothing.
///
/// What is new is written into a folder beside everything else first, so that what can fail for
/// want of space or of permission fails before the course is touched.
struct CourseChangeWriter {
    /// The course's folder, absolute; it is made if it is not there.
    let root: String
    private let files = FileManager.default
    /// How to take back what was done, in the order in which it was done.
    private var undoings: [Undoing] = []
    private var staging = ""

    /// How to take back one step.
    private struct Undoing {
        /// Whether it throws away with what all the others are taken back.
        var isLastResort = false
        let undo: () throws -> Void
    }

    init(root: String) {
        self.root = root
    }

    /// Makes the change.
    ///
    /// - Throws: ``CourseChangeError``; the course is then as it was, unless the error says that it
    ///   could not be put back.
    mutating func write(_ change: CourseChange) throws(CourseChangeError) {
        do {
            try refuseConflicts(with: change)
            try makeFolders(to: root)
            staging = "\(root)/.interleave-new-\(UUID().uuidString)"
            try files.createDirectory(atPath: staging, withIntermediateDirectories: false)
            undoings.append(
                Undoing(isLastResort: true) { [staging] in
                    try FileManager.default.removeItem(atPath: staging)
                }
            )
            let newFiles = try stage(change)
            for (path, staged) in newFiles { try put(staged, at: path) }
            for (path, edit) in change.edited.sorted(by: { $0.key < $1.key }) {
                try replace(path, with: edit)
            }
            for move in change.moved { try self.move(move) }
            try? files.removeItem(atPath: staging)
        } catch {
            let left = takeBack()
            throw error as? CourseChangeError
                ?? .cannotWrite(reason: Self.reason(of: error), left: left)
        }
    }

    private func refuseConflicts(with change: CourseChange) throws(CourseChangeError) {
        let targets = change.moved.flatMap { [$0.source, $0.target] }
        for path in change.created.keys.sorted() + change.edited.keys.sorted() + targets
        where !staysInside(path) {
            throw .outside(path)
        }
        for path in change.created.keys.sorted() where exists(path) { throw .exists(path) }
        for move in change.moved where exists(move.target) { throw .exists(move.target) }
        for (path, edit) in change.edited.sorted(by: { $0.key < $1.key }) {
            let bytes = files.contents(atPath: "\(root)/\(path)")
            guard bytes == Data(edit.old.utf8) else { throw .changedMeanwhile(path) }
        }
    }

    /// Whether neither a path nor a folder above it in the course is a symbolic link.
    private func staysInside(_ path: String) -> Bool {
        var place = root
        for part in path.split(separator: "/") {
            place += "/\(part)"
            let attributes = try? files.attributesOfItem(atPath: place)
            if attributes?[.type] as? FileAttributeType == .typeSymbolicLink { return false }
        }
        return true
    }

    /// Whether anything stands at a path, a link that leads nowhere included.
    private func exists(_ path: String) -> Bool {
        (try? files.attributesOfItem(atPath: "\(root)/\(path)")) != nil
    }

    /// Writes new files and new texts beside the course; gives the new files' paths, sorted.
    private func stage(_ change: CourseChange) throws -> [(path: String, staged: String)] {
        var staged: [(path: String, staged: String)] = []
        for (path, bytes) in change.created.sorted(by: { $0.key < $1.key }) {
            let place = "\(staging)/\(staged.count)"
            try Data(bytes).write(to: URL(filePath: place))
            staged.append((path, place))
        }
        return staged
    }

    private mutating func put(_ staged: String, at path: String) throws {
        let place = "\(root)/\(path)"
        try makeFolders(to: URL(filePath: place).deletingLastPathComponent().path)
        // Fails if somebody was quicker.
        try files.moveItem(atPath: staged, toPath: place)
        undoings.append(Undoing { try FileManager.default.removeItem(atPath: place) })
    }

    private mutating func replace(_ path: String, with edit: CourseChange.Edit) throws {
        let place = "\(root)/\(path)"
        let old = "\(staging)/old-\(undoings.count)"
        let new = "\(staging)/new-\(undoings.count)"
        // A copy keeps the permissions, for the old file and for the new one.
        try files.copyItem(atPath: place, toPath: old)
        try files.copyItem(atPath: place, toPath: new)
        let handle = try FileHandle(forWritingTo: URL(filePath: new))
        defer { try? handle.close() }
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(edit.new.utf8))
        try Self.rename(new, to: place)
        undoings.append(Undoing { try Self.rename(old, to: place) })
    }

    private mutating func move(_ move: CourseChange.Move) throws {
        let (source, target) = ("\(root)/\(move.source)", "\(root)/\(move.target)")
        try files.moveItem(atPath: source, toPath: target)
        undoings.append(
            Undoing { try FileManager.default.moveItem(atPath: target, toPath: source) }
        )
    }

    /// Makes a folder and those above it, one by one, so that those that were made can go again.
    private mutating func makeFolders(to folder: String) throws {
        guard !files.fileExists(atPath: folder) else { return }
        let above = URL(filePath: folder).deletingLastPathComponent().path
        if above != folder { try makeFolders(to: above) }
        try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
        undoings.append(Undoing { try Self.removeEmptyFolder(folder) })
    }

    /// Takes everything back, the last thing first; gives the folder with the old texts if that
    /// failed.
    private mutating func takeBack() -> String? {
        var hasFailed = false
        while let step = undoings.popLast() {
            if step.isLastResort && hasFailed { return staging }
            do { try step.undo() } catch { hasFailed = true }
        }
        return hasFailed ? root : nil
    }

    private static func removeEmptyFolder(_ path: String) throws {
        guard unsafe rmdir(path) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
    }

    private static func rename(_ source: String, to target: String) throws {
        guard unsafe Glibc.rename(source, target) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
    }

    private static func reason(of error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        return (underlying ?? error).localizedDescription
    }
}
