import Glibc

/// A lock between processes on a learners' package, for the moments in which its sealed suites are
/// exchanged or taken.
///
/// It is on the folder itself, so that nothing is left behind, and a folder that cannot be written
/// can be read under it.
struct PackageLock {
    /// Who else may hold it at the same time.
    enum Kind {
        /// Others that only read.
        case shared
        case exclusive
    }

    /// Everything under it takes a second or two; past this many attempts, 10 ms apart, its holder
    /// is stuck.
    private static let attempts = 3000

    private let descriptor: Int32

    /// Waits until no other process is in the way.
    ///
    /// - Throws: ``GradingError/packageLocked(_:)``, ``GradingError/cannotRead(path:reason:)``.
    init(on package: String, _ kind: Kind) async throws(GradingError) {
        descriptor = unsafe open(package, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path: package, reason: systemReason()) }
        let operation = (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB
        var attempts = 0
        while flock(descriptor, operation) != 0 {
            attempts += 1
            let isHeld = errno == EWOULDBLOCK || errno == EINTR
            // A file system without locks has no two machines on it that seal at once.
            if !isHeld { return }
            guard attempts < Self.attempts, (try? await Task.sleep(for: .milliseconds(10))) != nil
            else {
                close(descriptor)
                throw .packageLocked(package)
            }
        }
    }

    func release() {
        close(descriptor)
    }
}
