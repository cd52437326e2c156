import Dispatch
import Glibc
import TerminalScreen

/// Tells when something in a folder of sources may have changed.
///
/// The kernel tells at once. A timer tells once a second too, for the file systems of which the
/// kernel knows nothing, such as one that another machine writes to.
struct SourceWatcher {
    private let descriptor: Int32
    private let reader: DescriptorReader?
    private let timer: any DispatchSourceTimer

    /// - Parameters:
    ///   - folder: The folder, absolute; it may come and go.
    ///   - wake: Called whenever it is worth looking.
    init(folder: String, wake: @escaping @Sendable () -> Void) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        self.descriptor = descriptor
        if descriptor >= 0 {
            Self.watch(folder, with: descriptor)
            reader = DescriptorReader(descriptor) { _ in
                // The folder may have been replaced by another of its name.
                Self.watch(folder, with: descriptor)
                wake()
            }
        } else {
            reader = nil
        }
        timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + 1, repeating: 1)
        timer.setEventHandler(handler: wake)
        timer.resume()
    }

    /// Ends the watch.
    func cancel() {
        timer.cancel()
        reader?.cancel()
    }

    /// Watches a folder for saves, and the one above for a new folder in its place.
    private static func watch(_ folder: String, with descriptor: Int32) {
        let changes = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
        _ = unsafe inotify_add_watch(descriptor, folder, changes)
        _ = unsafe inotify_add_watch(
            descriptor,
            folder + "/..",
            UInt32(IN_CREATE | IN_MOVED_TO)
        )
    }
}
