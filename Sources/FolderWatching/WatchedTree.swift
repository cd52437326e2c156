import Foundation
import Glibc

/// The watches on a folder, all folders in it, and those above it.
struct WatchedTree {
    /// That the kernel gives no more watches.
    struct NoWatchesLeft: Error {}

    /// What some events come to.
    struct Outcome: Equatable {
        var changed: Set<String> = []
        /// Whether events were lost.
        var isAnything = false
    }

    private let root: String
    private let ignored: IgnoredFiles
    private let descriptor: Int32
    /// The folder of each watch, relative to the root, which is the empty string.
    private var folders: [Int32: String] = [:]
    /// What the root was when it was last watched; `nil` while it is gone.
    private var identity: FolderIdentity?

    /// - Parameters:
    ///   - root: The folder, absolute; it may come and go.
    ///   - ignored: What is not watched.
    ///   - descriptor: The kernel's queue.
    /// - Throws: ``NoWatchesLeft``.
    init(root: String, ignored: IgnoredFiles, descriptor: Int32) throws {
        self.root = root
        self.ignored = ignored
        self.descriptor = descriptor
        try watchAll()
    }

    /// Whether the folder is there.
    var isThere: Bool { identity != nil }

    /// Takes what the kernel told.
    ///
    /// - Returns: What changed in the folder. Whether it is there at all may have changed, too.
    /// - Throws: ``NoWatchesLeft``.
    mutating func take(_ events: [InotifyEvent]) throws -> Outcome {
        var outcome = Outcome()
        var isDoubtful = !isThere
        for event in events {
            if event.has(WatchFlags.lost) {
                outcome.isAnything = true
            } else if event.has(WatchFlags.ended) {
                folders[event.watch] = nil
            } else if let folder = folders[event.watch] {
                isDoubtful = isDoubtful || (folder.isEmpty && event.has(WatchFlags.selfGone))
                if !event.name.isEmpty {
                    let path = folder.isEmpty ? event.name : "\(folder)/\(event.name)"
                    try take(event, at: path, into: &outcome)
                }
            } else {
                isDoubtful = isDoubtful || event.has(WatchFlags.selfGone)
            }
        }
        if outcome.isAnything || (isDoubtful && FolderIdentity(of: root) != identity) {
            outcome.isAnything = true
            try watchAll()
        }
        return outcome
    }

    private mutating func take(
        _ event: InotifyEvent,
        at path: String,
        into outcome: inout Outcome
    ) throws {
        guard !ignored.ignore(path) else { return }
        if event.has(WatchFlags.folder) {
            if event.has(WatchFlags.went) { forget(path) }
            if event.has(WatchFlags.came) {
                // Files may be in it already.
                outcome.changed.formUnion(try watch(path))
            }
            if event.has(WatchFlags.came | WatchFlags.went) { outcome.changed.insert(path) }
        } else if event.mask & ~WatchFlags.made != 0 || isWholeAtOnce(path) {
            outcome.changed.insert(path)
        }
    }

    /// Whether something new has its content already: a link, of either kind.
    ///
    /// Any other file is told of when whoever writes it closes it.
    private func isWholeAtOnce(_ path: String) -> Bool {
        var status = stat()
        guard unsafe lstat("\(root)/\(path)", &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
    }

    /// Watches everything anew; watches that are there already stay.
    private mutating func watchAll() throws {
        folders = folders.filter { $0.value.isEmpty }
        identity = FolderIdentity(of: root)
        for folder in Self.foldersAbove(root) {
            let flags = isThere ? WatchFlags.above : WatchFlags.aboveGone
            try addWatch(on: folder, flags)
        }
        // It may have come in the meantime.
        if identity == nil { identity = FolderIdentity(of: root) }
        if isThere { _ = try watch("") }
    }

    /// Watches a folder and all in it.
    ///
    /// - Returns: The paths of all files that are there.
    private mutating func watch(_ folder: String) throws -> Set<String> {
        let absolute = folder.isEmpty ? root : "\(root)/\(folder)"
        guard let watch = try addWatch(on: absolute, WatchFlags.inTree) else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: absolute)) ?? []
        guard !ignored.ignoreFolder(holding: names) else {
            inotify_rm_watch(descriptor, watch)
            return []
        }
        folders[watch] = folder
        var found: Set<String> = []
        for name in names {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            guard !ignored.ignore(path) else { continue }
            if FolderIdentity(of: "\(root)/\(path)", followingLinks: false) != nil {
                found.formUnion(try self.watch(path))
            } else {
                found.insert(path)
            }
        }
        return found
    }

    /// Ends the watches on a folder that went, and on all that went with it.
    private mutating func forget(_ folder: String) {
        for (watch, path) in folders where path == folder || path.hasPrefix(folder + "/") {
            inotify_rm_watch(descriptor, watch)
            folders[watch] = nil
        }
    }

    /// - Returns: The watch; `nil` if there is no such folder any more.
    @discardableResult
    private func addWatch(on folder: String, _ flags: UInt32) throws -> Int32? {
        let watch = unsafe inotify_add_watch(descriptor, folder, flags)
        if watch >= 0 { return watch }
        if errno == ENOSPC || errno == ENOMEM { throw NoWatchesLeft() }
        return nil
    }

    /// `/`, `/a` and `/a/b` for `/a/b/c`.
    private static func foldersAbove(_ path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }
            .map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    }
}

/// Which folder stands at a path.
struct FolderIdentity: Equatable {
    private let device: UInt
    private let number: UInt

    /// - Returns: `nil` if there is no folder.
    init?(of path: String, followingLinks: Bool = true) {
        var status = stat()
        let answer = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
        guard answer == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        device = UInt(status.st_dev)
        number = UInt(status.st_ino)
    }
}
