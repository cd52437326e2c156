import Foundation

/// A lock on a folder that ends with the process at the latest.
struct FolderLock {
    private let descriptor: Int32

    /// Waits until no other process holds the lock.
    init(on folder: String) throws {
        descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
            let code = POSIXErrorCode(rawValue: errno) ?? .EIO
            throw CocoaError(
                .fileReadUnknown,
                userInfo: [NSUnderlyingErrorKey: POSIXError(code)]
            )
        }
    }

    func release() {
        close(descriptor)
    }
}
