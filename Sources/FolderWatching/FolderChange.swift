/// What a watcher tells of a folder.
package enum FolderChange: Sendable, Equatable {
    /// The watch has begun: whatever changes from now on is told.
    case began
    /// Files or folders were written, made, moved or deleted.
    ///
    /// The paths are relative to the folder, with `/` between their parts. A folder that came or
    /// went may stand for all that is in it.
    case changed(Set<String>)
    /// Anything may have changed.
    case anything
    /// The folder itself is gone.
    case vanished
    /// The folder is there again, perhaps another one of its name.
    case returned
    /// The kernel does not tell of changes here, so the files are looked at again and again.
    case looking(WatchObstacle)
}

/// Why the kernel does not tell of changes.
package enum WatchObstacle: Sendable, Equatable {
    /// All watches that a user may have are taken.
    case noWatchesLeft
    /// The files are another machine's, whose changes this kernel never sees.
    case foreignFileSystem
}
