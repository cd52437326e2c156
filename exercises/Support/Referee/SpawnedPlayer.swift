import CPlaySupport
import FoundationEssentials
import Glibc

/// A player process that was just started, with all that belongs to it.
struct SpawnedPlayer: ~Copyable {
    /// The kernel's id; also that of the process group.
    ///
    /// Of a player in a box it is the box's.
    let process: Int32
    /// What confines it, if it is one that serves plays.
    private let box: PlayBox?
    /// Our end of the socket.
    let socket: Int32
    private let output: Int32
    private let error: Int32
    private let reportFile: Int32
    /// What its processes write down of themselves, a file of ``interleave_evidence_file()``.
    let evidence: Int32

    /// Starts a player in a process group of its own, with nothing but a socket at descriptor 3; a
    /// launcher that is no box also gets a file for its report at descriptor 4.
    ///
    /// - Parameters:
    ///   - executable: The player's path.
    ///   - launcher: What starts it.
    ///   - environment: Entries of its environment; one of them, by which all its processes can be
    ///     told, only this play's have. A launcher gives its player another one.
    ///   - arguments: Words after its path.
    /// - Returns: The player.
    /// - Throws: ``PlayFailure/cannotStart(_:)``.
    static func start(
        executable: String,
        launcher: PlayerLauncher,
        environment: [String],
        arguments: [String] = []
    ) throws -> SpawnedPlayer {
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else {
            throw PlayFailure.cannotStart("socketpair: errno \(errno)")
        }
        defer { close(ends[1]) }
        guard interleave_ask_for_senders(ends[0]) else {
            throw PlayFailure.cannotStart("SO_PASSCRED: errno \(errno)")
        }
        let files =
            ["standard output", "standard error", "report"].map { (name: String) in
                unsafe interleave_memory_file(name)
            } + [interleave_evidence_file()]
        do {
            let box =
                launcher.serves
                ? try PlayBox.waiting(executable, by: launcher, error: files[1]) : nil
            box?.ask(for: [files[0], files[1], ends[1], files[2]])
            return SpawnedPlayer(
                process: try box?.process
                    ?? spawn(
                        launcher.words + [executable] + arguments,
                        environment: environment,
                        descriptors: [files[0], files[1], ends[1]]
                            + (launcher.confines ? [files[2]] : [])
                    ),
                box: box,
                socket: ends[0],
                output: files[0],
                error: files[1],
                reportFile: files[2],
                evidence: files[3]
            )
        } catch let failure {
            for descriptor in files + [ends[0]] { close(descriptor) }
            throw failure
        }
    }

    deinit {
        for descriptor in [socket, output, error, reportFile, evidence] { close(descriptor) }
    }

    /// Waits for its end.
    ///
    /// - Parameters:
    ///   - deadline: When it has to end.
    ///   - end: Ends it at the deadline, if nobody confines it.
    /// - Returns: How it ended.
    func waitForEnd(until deadline: ContinuousClock.Instant, orElse end: () -> Void) -> PlayerEnding
    {
        guard let box else { return Referee.waitForEnd(of: process, until: deadline, orElse: end) }
        let ended = box.waitForPlay(until: deadline)
        guard ended else { return .timedOut }
        switch (report?.ending, report?.number) {
        case ("exited", let code?): return .exited(code: code)
        case ("signalled", let signal?): return .killed(signal: signal)
        default: return .killed(signal: SIGKILL)
        }
    }

    /// Kills and reaps what it left; in a box that is done already.
    ///
    /// - Returns: How many processes were left that nobody else tells of.
    func clearAway(mark: String) -> Int {
        box == nil ? Referee.clearAway(after: process, mark: mark) : 0
    }

    /// What the launcher told when the player was over; `nil` without one.
    var report: LaunchReport? {
        let text = beginning(of: reportFile, limit: 64 << 10)
        return try? JSONDecoder().decode(LaunchReport.self, from: Data(text.utf8))
    }
    /// What was written to standard output, as much as a play may.
    var standardOutput: String { beginningOfOutput(limit: OutputBytes.limit) }
    /// What was written to standard error, as much as a play may.
    var standardError: String { beginningOfError(limit: OutputBytes.limit) }
    /// How much was written in all.
    var outputBytes: OutputBytes {
        OutputBytes(standardOutput: size(of: output), standardError: size(of: error))
    }

    /// The first bytes of what was written to standard output.
    func beginningOfOutput(limit: Int) -> String { beginning(of: output, limit: limit) }
    /// The first bytes of what was written to standard error.
    func beginningOfError(limit: Int) -> String { beginning(of: error, limit: limit) }

    private func beginning(of file: Int32, limit: Int) -> String {
        var bytes = [UInt8](repeating: 0, count: min(limit, size(of: file)))
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe pread(file, buffer.baseAddress, buffer.count, 0)
        }
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    private func size(of file: Int32) -> Int {
        var status = stat()
        return unsafe fstat(file, &status) == 0 ? status.st_size : 0
    }
}

/// Bytes that a play wrote.
struct OutputBytes: Codable, Equatable, Sendable {
    /// The most that a play may write to each: whoever writes more is caught in a loop.
    static let limit = 1 << 20

    var standardOutput: Int
    var standardError: Int

    var largest: Int { max(standardOutput, standardError) }
}

/// Starts a program; its descriptors from 1 on are the given ones.
func spawn(
    _ words: [String],
    environment own: [String],
    descriptors: [Int32]
) throws -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    // Copies out of the way: one's number may be the place of another.
    let copies = descriptors.map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
    defer { for copy in copies { close(copy) } }
    for (to, from) in copies.enumerated() {
        unsafe posix_spawn_file_actions_adddup2(&actions, from, Int32(to + 1))
    }
    unsafe interleave_close_from(&actions, Int32(descriptors.count + 1))

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

    // The runtime's own backtraces take seconds and are not for this process's readers.
    let environment =
        own + ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
    var process: pid_t = 0
    let failure = unsafe withCStrings(words) { arguments in
        unsafe withCStrings(environment) { environment in
            unsafe posix_spawn(
                &process,
                words[0],
                &actions,
                &attributes,
                arguments,
                environment
            )
        }
    }
    guard failure == 0 else {
        throw PlayFailure.cannotStart("\(words[0]): \(unsafe String(cString: strerror(failure)))")
    }
    return process
}

/// Calls a body with a C array of C strings that ends in a null pointer.
private func withCStrings<Value>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Value
) rethrows -> Value {
    let copies = unsafe strings.map { unsafe strdup($0) }
    defer { for index in unsafe copies.indices { unsafe free(copies[index]) } }
    return try unsafe body(copies + [nil])
}
