import CPlaySupport
import Glibc
import PlayWire

extension Stage {
    /// What this process holds now.
    public func footprint() -> Footprint {
        Footprint.ofThisProcess(
            threads: numbersInFolder("/proc/self/task").count,
            descriptors: openDescriptors()
        )
    }

    /// What this process holds now and nobody but the learner's code can have made.
    ///
    /// Dispatch, on which Swift's concurrency runs, keeps threads and descriptors for the
    /// next time; they are told by their names and kinds. A descriptor of the same kind that the
    /// learner's code made is overlooked.
    func ownFootprint() -> Footprint {
        let kinds: Set = ["anon_inode:[eventpoll]", "anon_inode:[eventfd]", "anon_inode:[timerfd]"]
        let threads = numbersInFolder("/proc/self/task").count { thread in
            // Such as `com.apple.root.default-qos`, of which the kernel keeps the end.
            !nameOfThread(thread).contains("-qos")
        }
        return .ofThisProcess(
            threads: threads,
            descriptors: openDescriptors().filter { !kinds.contains($0) }
        )
    }

    /// What this process holds more than earlier, when its threads have had a moment to end.
    func held(beyond earlier: Footprint) -> Footprint {
        // A thread that was joined is there until the kernel has cleared it away, and Dispatch
        // reads every second in /proc what its workers do.
        for _ in 0..<20 {
            let held = ownFootprint().beyond(earlier)
            if held.threads == 0 && held.descriptors.isEmpty { return held }
            usleep(1000)
        }
        return ownFootprint().beyond(earlier)
    }

    private func openDescriptors() -> [String] {
        // Not those of `/proc/self`: the main thread may have ended, and its table with it.
        numbersInFolder("/proc/thread-self/fd").compactMap { descriptor in
            var target = [UInt8](repeating: 0, count: 4096)
            let link = "/proc/thread-self/fd/\(descriptor)"
            let length = unsafe interleave_read_link(link, &target, target.count)
            // The descriptor of the listing itself is closed by now.
            guard length > 0 else { return nil }
            return String(decoding: target.prefix(length), as: UTF8.self)
        }
    }
}

extension Footprint {
    fileprivate static func ofThisProcess(threads: Int, descriptors: [String]) -> Footprint {
        let children = childrenOfThisProcess()
        let zombies = children.count { $0.status.state == "Z" }
        return Footprint(
            descriptors: descriptors.sorted(),
            children: children.count - zombies,
            zombies: zombies,
            threads: threads
        )
    }
}
