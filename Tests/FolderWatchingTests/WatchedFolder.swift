import Foundation
import Synchronization

@testable import FolderWatching

/// A temporary folder with a watcher, and what that told.
final class WatchedFolder: Sendable {
    let path: String
    private let home: String
    private let task = Mutex<Task<Void, Never>?>(nil)
    private let changes: AsyncStream<FolderChange>
    private let post: AsyncStream<FolderChange>.Continuation

    /// Makes `home/course` with some files.
    init(_ files: String...) throws {
        home =
            FileManager.default.temporaryDirectory
            .appending(path: "FolderWatching-\(UUID().uuidString)").path
        path = home + "/course"
        (changes, post) = AsyncStream.makeStream()
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
        for file in files { try write("", at: file) }
    }

    deinit {
        task.withLock { $0 }?.cancel()
        try? FileManager.default.removeItem(atPath: home)
    }

    /// Begins a watch; returns when it has begun.
    func begin(_ watcher: FolderWatcher? = nil) async {
        let watcher = watcher ?? FolderWatcher(path, ignoring: .ofTests, quiet: .zero)
        let running = Task { [post] in await watcher.run { post.yield($0) } }
        task.withLock { $0 = running }
        _ = await next { $0 == .began }
    }

    /// Begins to look at the files again and again.
    func beginToLook() async {
        let watcher = FolderWatcher(path, ignoring: .ofTests, interval: .milliseconds(1))
        let running = Task { [post] in
            await watcher.look(because: .noWatchesLeft) { post.yield($0) }
        }
        task.withLock { $0 = running }
        _ = await next { $0 == .began }
    }

    /// The next thing that is told and is as wanted; what comes before it is passed over.
    func next(_ isWanted: (FolderChange) -> Bool) async -> FolderChange? {
        for await change in changes where isWanted(change) { return change }
        return nil
    }

    /// Waits until a path was told of; fails by never ending.
    ///
    /// - Returns: All paths that were told of until then.
    @discardableResult
    func told(of path: String) async -> Set<String> {
        var told: Set<String> = []
        for await case .changed(let paths) in changes {
            told.formUnion(paths)
            if told.contains(path) { break }
        }
        return told
    }

    /// Writes a file in place.
    func write(_ text: String, at name: String) throws {
        try makeFolder(above: name)
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }

    /// Makes the folders above a file.
    func makeFolder(above name: String) throws {
        try FileManager.default.createDirectory(
            at: URL(filePath: "\(path)/\(name)").deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
    }

    func move(_ source: String, to target: String) throws {
        _ = unsafe rename("\(path)/\(source)", "\(path)/\(target)")
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    /// Moves the whole folder away, or back.
    func leave() throws {
        try FileManager.default.moveItem(atPath: path, toPath: home + "/elsewhere")
    }

    func comeBack() throws {
        try FileManager.default.moveItem(atPath: home + "/elsewhere", toPath: path)
    }
}

extension IgnoredFiles {
    static let ofTests = IgnoredFiles(folders: ["site/public"], marker: ".built")
}
