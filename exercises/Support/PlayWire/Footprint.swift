/// What a process holds at one moment: descriptors, children, threads.
public struct Footprint: Codable, Hashable, Sendable {
    /// What each open descriptor refers to, such as `pipe:[123]`, sorted.
    public var descriptors: [String]
    /// Children that have not ended.
    public var children: Int
    /// Children that have ended and were not waited for.
    public var zombies: Int
    /// Threads, the main one included.
    public var threads: Int

    /// What a process holds.
    package init(descriptors: [String], children: Int, zombies: Int, threads: Int) {
        self.descriptors = descriptors
        self.children = children
        self.zombies = zombies
        self.threads = threads
    }

    /// Whether it holds nothing at all, as the difference of two footprints may.
    public var isEmpty: Bool {
        descriptors.isEmpty && children == 0 && zombies == 0 && threads == 0
    }

    /// What this footprint has more than an earlier one.
    public func beyond(_ earlier: Footprint) -> Footprint {
        var rest = descriptors
        for descriptor in earlier.descriptors {
            if let index = rest.firstIndex(of: descriptor) { rest.remove(at: index) }
        }
        return Footprint(
            descriptors: rest,
            children: max(0, children - earlier.children),
            zombies: max(0, zombies - earlier.zombies),
            threads: max(0, threads - earlier.threads)
        )
    }
}
