import CPlaySupport
import FoundationEssentials
import Glibc
import PlayWire

/// One run of a player, from its start until nothing of it is left.
struct PlayerRun: Sendable {
    /// Its path, as the launcher's confinement shows it.
    let executable: String
    let launcher: PlayerLauncher
    let limit: Duration

    /// Starts a player, has it play a scenario, and clears away what it leaves.
    ///
    /// - Throws: ``PlayFailure``.
    func perform<Played: Scenario>(_ scenario: Played) throws -> Performance<Played> {
        let deadline = ContinuousClock.now + limit
        guard reapsOrphans else { throw PlayFailure.cannotStart("prctl: errno \(errno)") }
        let request = Request(
            id: .random(in: 1 ... .max),
            name: "\(Played.self)",
            scenario: scenario
        )
        let mark = "INTERLEAVE_PLAY=\(request.id)"
        let player = try SpawnedPlayer.start(
            executable: executable,
            launcher: launcher,
            mark: mark
        )
        _ = Frame.send([UInt8](try JSONEncoder().encode(request)), to: player.socket)
        shutdown(player.socket, Int32(SHUT_WR))

        let hasReplied = waitReadable(player.socket, until: deadline)
        let first = hasReplied ? SignedMessage.receive(from: player.socket) : nil
        let ending = waitForEnd(
            of: player.process,
            until: deadline,
            asking: launcher.confines ? SIGTERM : nil
        )
        let cleared = clearAway(after: player.process, mark: mark)
        // Everybody who could write is gone, so this comes to an end.
        let later = first == nil ? nil : SignedMessage.receive(from: player.socket)

        let report = player.report
        let replies = Replies<Played.Outcome>(
            to: request.id,
            of: launcher.confines ? report?.process ?? 0 : player.process
        )
        let result = Result { () throws(PlayFailure) in
            if launcher.confines {
                try check(report, ending: ending, error: player.standardError)
            }
            return try replies.outcome(first: first, later: later, ending: ending, limit: limit)
        }
        PlayLog.write(
            PlayRecord(
                scenario: request.name,
                failure: result.failure,
                leftBehind: report?.leftovers ?? cleared,
                confinement: report,
                standardOutput: player.standardOutput,
                standardError: player.standardError
            )
        )
        return Performance(
            outcome: try result.get(),
            standardOutput: player.standardOutput,
            standardError: player.standardError
        )
    }

    /// Tells a launcher's fault from a player's, and a lack of memory from a crash.
    private func check(
        _ report: LaunchReport?,
        ending: PlayerEnding,
        error: String
    ) throws(PlayFailure) {
        if report?.memoryRanOut == true && ending != .exited(code: 0) { throw .outOfMemory }
        switch (report?.ending, report?.number) {
        case ("cannotExecute", _), ("neverBegan", _), (nil, _):
            throw .cannotStart("it cannot be confined: \(error)")
        case ("timedOut", _), ("signalled", SIGXCPU): throw .timedOut(limit: limit)
        default: return
        }
    }
}

/// How the player's own process ended.
enum PlayerEnding: Hashable, Sendable {
    case exited(code: Int32)
    case killed(signal: Int32)
    case timedOut
}

/// Waits until a descriptor can be read or a deadline has come.
///
/// - Returns: Whether it can be read (also at its end).
private func waitReadable(_ descriptor: Int32, until deadline: ContinuousClock.Instant) -> Bool {
    while true {
        let rest = ContinuousClock.now.duration(to: deadline)
        guard rest > .zero else { return false }
        let (seconds, attoseconds) = rest.components
        let milliseconds = min(seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1, 60_000)
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if unsafe poll(&entry, 1, Int32(milliseconds)) > 0 { return true }
    }
}

/// Waits for the player's end; kills its process group at the deadline.
///
/// - Parameters:
///   - process: The player, or its launcher.
///   - deadline: When it is killed.
///   - signal: What makes a launcher kill the player, tell of it, and end; it has some seconds.
/// - Returns: How it ended.
private func waitForEnd(
    of process: Int32,
    until deadline: ContinuousClock.Instant,
    asking signal: Int32?
) -> PlayerEnding {
    let descriptor = interleave_pidfd_open(process)
    defer { close(descriptor) }
    let ended = waitReadable(descriptor, until: deadline)
    if let signal, !ended {
        kill(process, signal)
        _ = waitReadable(descriptor, until: ContinuousClock.now + .seconds(5))
    }
    if !ended { kill(-process, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard ended else { return .timedOut }
    let signal = status & 0x7f
    return signal == 0 ? .exited(code: (status >> 8) & 0xff) : .killed(signal: signal)
}
