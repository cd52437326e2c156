import Glibc

/// One event of the kernel's.
struct InotifyEvent: Equatable {
    /// The watch that it belongs to; -1 if events were lost.
    let watch: Int32
    let mask: UInt32
    /// The name within the watched folder; empty if the event is about the folder itself.
    let name: String

    /// Whether the event has one of some flags, such as `IN_ISDIR`.
    func has(_ flags: UInt32) -> Bool { mask & flags != 0 }

    /// The events in what was read from the kernel, which are always whole.
    static func reading(_ bytes: [UInt8]) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        var start = 0
        let head = MemoryLayout<inotify_event>.size
        while start + head <= bytes.count {
            let event = unsafe bytes.withUnsafeBytes { buffer in
                unsafe buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            }
            let end = min(start + head + Int(event.len), bytes.count)
            let name = bytes[(start + head)..<end].prefix { $0 != 0 }
            events.append(
                InotifyEvent(
                    watch: event.wd,
                    mask: event.mask,
                    name: String(decoding: name, as: UTF8.self)
                )
            )
            start = end
        }
        return events
    }
}

/// Flags of inotify as the events have them.
enum WatchFlags {
    static let folder = UInt32(IN_ISDIR)
    static let made = UInt32(IN_CREATE)
    static let came = UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
    static let went = UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
    static let lost = UInt32(IN_Q_OVERFLOW)
    static let selfGone =
        UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_UNMOUNT)
    static let ended = UInt32(IN_IGNORED)

    /// What is asked about a folder of the tree.
    static let inTree =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_ATTRIB) | came | went
        | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
    /// What is asked about the folders above it: whether they stay.
    static let above = UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
    /// What is asked about them while the folder is gone: whether something comes.
    static let aboveGone = above | came
}
