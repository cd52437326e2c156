import Glibc

/// Signals as bytes that can be read from a descriptor, one for each signal.
package enum SignalPipe {
    /// Catches some signals from now on.
    ///
    /// - Parameter numbers: The signals, such as `SIGINT`.
    /// - Returns: The descriptor to read from, which never blocks; -1 if there is none to be had.
    package static func catching(_ numbers: [Int32]) -> Int32 {
        guard pipeEnds.reading >= 0 else { return -1 }
        for number in numbers { signal(number, passOn) }
        return pipeEnds.reading
    }

    /// Ends this process as a signal ends it that nobody catches.
    package static func die(by number: Int32) {
        signal(number, SIG_DFL)
        // A thread of Dispatch or of Swift's pool has its signals blocked.
        var numbers = sigset_t()
        _ = unsafe sigemptyset(&numbers)
        _ = unsafe sigaddset(&numbers, number)
        _ = unsafe pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
        raise(number)
    }
}

private let pipeEnds: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends {
        // A program that is started must not hold it; a handler must not wait for its reader.
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
}()

/// The handler: it only writes, and leaves `errno` as the interrupted code had it.
private func passOn(_ number: Int32) {
    let before = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = unsafe write(pipeEnds.writing, &byte, 1)
    errno = before
}
