import CPlaySupport
import Glibc
import PlayWire

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

extension Stage {
    /// What this process holds now.
    public func footprint() -> Footprint {
        let children = childrenOfThisProcess()
        let zombies = children.count { $0.status.state == "Z" }
        return Footprint(
            descriptors: openDescriptors().sorted(),
            children: children.count - zombies,
            zombies: zombies,
            threads: numbersInFolder("/proc/self/task").count
        )
    }

    private func openDescriptors() -> [String] {
        numbersInFolder("/proc/self/fd").compactMap { descriptor in
            var target = [UInt8](repeating: 0, count: 4096)
            let link = "/proc/self/fd/\(descriptor)"
            let length = unsafe interleave_read_link(link, &target, target.count)
            // The descriptor of the listing itself is closed by now.
            guard length > 0 else { return nil }
            return String(decoding: target.prefix(length), as: UTF8.self)
        }
    }
}
