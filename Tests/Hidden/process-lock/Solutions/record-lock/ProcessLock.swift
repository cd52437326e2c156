import Glibc

/// What the one who takes the lock finds.
public enum Entry: Hashable, Sendable {
    /// Whoever held the lock before has finished.
    case clean
    /// A process ended while it held the lock, and no body has returned since:
    /// what the lock guards may be half written.
    case abandoned
}

/// Why a lock could not be made or taken.
public enum LockError: Error, Hashable, Sendable {
    /// The caller holds this lock already and would wait for itself.
    case alreadyHeld
    /// A system call failed with this `errno`.
    case failed(code: Int32)
}

/// A lock that a process shares with the children it forks afterwards.
///
/// A record lock of the kernel on a file without a name. The kernel releases
/// it when its process ends; a byte of the file, mapped, tells that this
/// happened inside a body.
public final class SharedLock {
    private let file: UnsafeMutablePointer<FILE>
    private let isUnfinished: UnsafeMutablePointer<Bool>
    /// The process that is inside a body of this copy of the object.
    ///
    /// A child inherits the number but is another process.
    private var holder: pid_t = 0

    /// Makes a lock that nobody holds.
    ///
    /// - Throws: ``LockError/failed(code:)``.
    public init() throws {
        guard let file = tmpfile() else {
            throw LockError.failed(code: errno)
        }
        let descriptor = fileno(file)
        guard ftruncate(descriptor, 1) == 0,
            let byte = mmap(
                nil,
                1,
                PROT_READ | PROT_WRITE,
                MAP_SHARED,
                descriptor,
                0
            ),
            byte != MAP_FAILED
        else {
            let code = errno
            fclose(file)
            throw LockError.failed(code: code)
        }
        self.file = file
        isUnfinished = byte.bindMemory(to: Bool.self, capacity: 1)
    }

    deinit {
        munmap(isUnfinished, 1)
        fclose(file)
    }

    /// Runs a body while no other process is inside one.
    public func withLock<Value>(
        _ body: (Entry) throws -> Value
    ) throws -> Value {
        guard holder != getpid() else { throw LockError.alreadyHeld }
        try setRecordLock(F_WRLCK)
        holder = getpid()
        let wasUnfinished = isUnfinished.pointee
        isUnfinished.pointee = true
        let result = Result {
            try body(wasUnfinished ? .abandoned : .clean)
        }
        if case .success = result { isUnfinished.pointee = false }
        if case .failure = result { isUnfinished.pointee = wasUnfinished }
        holder = 0
        try setRecordLock(F_UNLCK)
        return try result.get()
    }

    private func setRecordLock(_ kind: Int32) throws {
        var record = flock()
        record.l_type = Int16(kind)
        record.l_whence = Int16(SEEK_SET)
        while fcntl(fileno(file), F_SETLKW, &record) != 0 {
            guard errno == EINTR else { throw LockError.failed(code: errno) }
        }
    }
}
