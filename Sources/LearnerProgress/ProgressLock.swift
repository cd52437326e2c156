import Glibc

/// A lock between processes on a file, which ends with the process at the latest.
struct ProgressLock {
    /// An update takes milliseconds; past this many attempts, 10 ms apart, its holder is stuck.
    private static let attempts = 500

    private let descriptor: Int32

    /// Waits until no other process holds the lock.
    init(path: String) throws(ProgressStoreError) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotWrite(path: path) }
        var attempts = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            attempts += 1
            guard errno == EWOULDBLOCK || errno == EINTR, attempts < Self.attempts else {
                close(descriptor)
                throw .locked(path: path)
            }
            usleep(10_000)
        }
    }

    func release() {
        close(descriptor)
    }
}
