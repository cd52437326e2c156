/// Tells when something changes in a folder, at any depth.
///
/// The kernel tells of saves at once. Where it cannot, the files are looked at once a second, and
/// that is said.
package struct FolderWatcher: Sendable {
    private let folder: String
    private let ignored: IgnoredFiles
    private let quiet: Duration
    private let interval: Duration

    /// - Parameters:
    ///   - folder: The folder, absolute; it may come and go.
    ///   - ignored: Files that nobody wants to hear of.
    ///   - quiet: How long events are gathered after the first: an editor saves in several steps.
    ///   - interval: How often files are looked at where the kernel does not tell.
    package init(
        _ folder: String,
        ignoring ignored: IgnoredFiles = IgnoredFiles(),
        quiet: Duration = .milliseconds(10),
        interval: Duration = .seconds(1)
    ) {
        self.folder = folder
        self.ignored = ignored
        self.quiet = quiet
        self.interval = interval
    }

    /// Watches until the task is cancelled.
    ///
    /// - Parameter post: Takes what is told, one after the other.
    package func run(_ post: @Sendable (FolderChange) -> Void) async {
        if FileSystemKind(of: folder)?.isForeign == true {
            return await look(because: .foreignFileSystem, post)
        }
        do {
            guard let queue = InotifyQueue() else { throw WatchedTree.NoWatchesLeft() }
            var tree = try WatchedTree(
                root: folder,
                ignored: ignored,
                descriptor: queue.descriptor
            )
            post(.began)
            if !tree.isThere { post(.vanished) }
            for await _ in queue.arrivals {
                try? await Task.sleep(for: quiet)
                if Task.isCancelled { return }
                let wasThere = tree.isThere
                let outcome = try tree.take(queue.take())
                if let change = change(outcome, wasThere: wasThere, isThere: tree.isThere) {
                    post(change)
                }
            }
        } catch {
            await look(because: .noWatchesLeft, post)
        }
    }

    private func change(
        _ outcome: WatchedTree.Outcome,
        wasThere: Bool,
        isThere: Bool
    ) -> FolderChange? {
        switch (wasThere, isThere) {
        case (true, false): .vanished
        case (false, true): .returned
        case (false, false): nil
        case (true, true) where outcome.isAnything: .anything
        case (true, true): outcome.changed.isEmpty ? nil : .changed(outcome.changed)
        }
    }

    /// Looks at the files again and again.
    func look(because obstacle: WatchObstacle, _ post: (FolderChange) -> Void) async {
        var last = FolderSnapshot(of: folder, without: ignored)
        post(.looking(obstacle))
        post(.began)
        if last == nil { post(.vanished) }
        while (try? await Task.sleep(for: interval)) != nil {
            let now = FolderSnapshot(of: folder, without: ignored)
            switch (last, now) {
            case (nil, nil): break
            case (.some, nil): post(.vanished)
            case (nil, .some): post(.returned)
            case (.some(let last), .some(let now)):
                let changed = now.differences(from: last)
                if !changed.isEmpty { post(.changed(changed)) }
            }
            last = now
        }
    }
}
