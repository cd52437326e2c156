import CPlaySupport
import Glibc
import Synchronization

/// A program that confines plays, one after another, as long as they leave nothing behind.
///
/// To build the walls takes longer than a plain play, so they stand for all plays of a referee
/// that come after one another. Whether they may is the box's to say: it knows what a player left.
final class PlayBox: Sendable {
    /// The kernel's id of the program; also that of its process group.
    let process: Int32
    /// Where it is asked, and answers.
    private let socket: Int32
    private let words: [String]

    /// Those that nobody plays in, and wait.
    private static let idle = Mutex<[PlayBox]>([])
    /// Has the idle ones end, in order, before this process does.
    private static let endsAtExit: Bool = {
        atexit {
            let boxes = PlayBox.idle.withLock { idle in
                defer { idle = [] }
                return idle
            }
            for box in boxes { box.end() }
        }
        return true
    }()

    /// A box that waits for a play of a program; a new one if there is none.
    ///
    /// - Parameters:
    ///   - executable: The program.
    ///   - launcher: What makes a box.
    ///   - error: Where a new box says why there is none.
    /// - Returns: The box.
    /// - Throws: ``PlayFailure/cannotStart(_:)``.
    static func waiting(
        _ executable: String,
        by launcher: PlayerLauncher,
        error: Int32
    ) throws -> PlayBox {
        let words = launcher.words + [executable]
        let box = idle.withLock { idle in
            idle.firstIndex { $0.words == words }.map { idle.remove(at: $0) }
        }
        return try box ?? PlayBox(words, error: error)
    }

    private init(_ words: [String], error: Int32) throws {
        self.words = words
        _ = Self.endsAtExit
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_SEQPACKET.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else {
            throw PlayFailure.cannotStart("socketpair: errno \(errno)")
        }
        defer { close(ends[1]) }
        socket = ends[0]
        do {
            process = try spawn(
                words,
                environment: [],
                descriptors: [error, error, ends[1]]
            )
        } catch let failure {
            close(socket)
            throw failure
        }
    }

    deinit { close(socket) }

    /// Asks for a play.
    ///
    /// - Parameter files: Standard output, standard error, the player's end of its socket, and an
    ///   empty file for the report.
    func ask(for files: [Int32]) {
        // If nobody is there, the answer will not come, nor a report.
        _ = unsafe interleave_send_files(socket, files, Int32(files.count))
    }

    /// Waits for the end of the play that was asked for, and has it end at a deadline.
    ///
    /// A box that may be asked again then waits for that; another one ends.
    ///
    /// - Returns: Whether the play ended before the deadline.
    func waitForPlay(until deadline: ContinuousClock.Instant) -> Bool {
        let ended = waitReadable(socket, until: deadline)
        if !ended {
            // It has some seconds to ask for stacks, and to tell of it.
            interleave_call_play_off(socket)
            _ = waitReadable(socket, until: .now + .seconds(5))
        }
        if ended && interleave_play_is_over(socket) {
            Self.idle.withLock { $0.append(self) }
        } else {
            end()
        }
        return ended
    }

    /// Has it end, and waits until it has.
    private func end() {
        shutdown(socket, Int32(SHUT_RDWR))
        _ = Referee.waitForEnd(of: process, until: .now + .seconds(5)) {
            kill(-process, SIGKILL)
        }
    }
}
