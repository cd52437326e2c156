import Dispatch
import Glibc
import Synchronization

/// The kernel's queue of events; closed when nobody holds it any more.
final class InotifyQueue {
    /// What watches are added to.
    let descriptor: Int32
    /// Tells that there is something to ``take()``.
    let arrivals: AsyncStream<Void>

    private let arrived = ArrivedBytes()
    private let source: any DispatchSourceRead

    /// - Returns: `nil` if this user has too many of them already.
    init?() {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
        let (arrivals, post) = AsyncStream.makeStream(
            of: Void.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        self.arrivals = arrivals
        source = DispatchSource.makeReadSource(
            fileDescriptor: descriptor,
            queue: DispatchQueue(label: "inotify-\(descriptor)")
        )
        source.setEventHandler { [arrived] in
            if arrived.read(from: descriptor) { post.yield() }
        }
        source.setCancelHandler { close(descriptor) }
        source.resume()
    }

    deinit { source.cancel() }

    /// The events since the last call.
    func take() -> [InotifyEvent] {
        InotifyEvent.reading(arrived.take())
    }
}

/// What was read and nobody has taken yet.
private final class ArrivedBytes: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    /// - Returns: Whether there was anything to read.
    func read(from descriptor: Int32) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return false }
        bytes.withLock { $0 += buffer.prefix(count) }
        return true
    }

    func take() -> [UInt8] {
        bytes.withLock { bytes in
            defer { bytes = [] }
            return bytes
        }
    }
}
