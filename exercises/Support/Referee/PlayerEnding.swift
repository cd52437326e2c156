import CPlaySupport
import Glibc

/// How the player's own process ended.
enum PlayerEnding: Hashable, Sendable {
    case exited(code: Int32)
    case killed(signal: Int32)
    case timedOut
}

/// Waits until a descriptor can be read or a deadline has come.
///
/// - Returns: Whether it can be read (also at its end).
func waitReadable(_ descriptor: Int32, until deadline: ContinuousClock.Instant) -> Bool {
    while true {
        let rest = ContinuousClock.now.duration(to: deadline)
        guard rest > .zero else { return false }
        let (seconds, attoseconds) = rest.components
        let milliseconds = min(seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1, 60_000)
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if unsafe poll(&entry, 1, Int32(milliseconds)) > 0 { return true }
    }
}

/// Waits for a process's end.
///
/// - Parameters:
///   - process: The player, or its launcher.
///   - deadline: When it has to end.
///   - end: Ends it at the deadline.
/// - Returns: How it ended.
func waitForEnd(
    of process: Int32,
    until deadline: ContinuousClock.Instant,
    orElse end: () -> Void
) -> PlayerEnding {
    let descriptor = interleave_pidfd_open(process)
    defer { close(descriptor) }
    let ended = waitReadable(descriptor, until: deadline)
    if !ended { end() }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard ended else { return .timedOut }
    let signal = status & 0x7f
    return signal == 0 ? .exited(code: (status >> 8) & 0xff) : .killed(signal: signal)
}
