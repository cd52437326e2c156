import FoundationEssentials
import Glibc

/// How a player is started: by itself, or by a program that confines it.
struct PlayerLauncher: Sendable {
    /// The launcher's path and arguments, to which the player's path is added; nothing if the
    /// player is started by itself.
    let words: [String]

    var confines: Bool { !words.isEmpty }

    /// The word after which a launcher that keeps the time has its limit.
    private static let limitWord = "--wall-milliseconds"

    /// Whether it ends a play at a limit of time itself.
    ///
    /// Better than the referee it can tell a play that waits from one that is kept waiting by a
    /// busy machine; the latter gets ten times as long.
    var keepsTime: Bool { words.contains(Self.limitWord) }

    /// The launcher with a limit that is not above its own.
    func limited(to limit: Duration) -> PlayerLauncher {
        guard let index = words.firstIndex(of: Self.limitWord).map({ $0 + 1 }),
            index < words.count, let own = Int(words[index])
        else { return self }
        var words = words
        words[index] = "\(min(own, max(1, Int(limit / .milliseconds(1)))))"
        return PlayerLauncher(words: words)
    }

    /// Whether it is a box that is asked for plays, see ``PlayBox``.
    var serves: Bool { words.dropFirst().first == "--serve" }

    /// The launcher that a grader names in the environment: a file with an array of words in JSON.
    ///
    /// - Throws: ``PlayFailure/cannotStart(_:)`` if it is named and cannot be read: a player that was
    ///   to be confined is not started without.
    static func inEnvironment() throws -> PlayerLauncher {
        guard let named = unsafe getenv("INTERLEAVE_LAUNCHER") else {
            return PlayerLauncher(words: [])
        }
        let path = unsafe String(cString: named)
        guard let bytes = try? Data(contentsOf: URL(filePath: path)),
            let words = try? JSONDecoder().decode([String].self, from: bytes), !words.isEmpty
        else { throw PlayFailure.cannotStart("\(path) holds no launcher") }
        return PlayerLauncher(words: words)
    }
}

/// What a launcher tells of a player when it is over.
struct LaunchReport: Codable, Sendable, Equatable {
    /// `exited`, `signalled`, `timedOut`, `starved`, `cancelled`, `cannotExecute` or `neverBegan`.
    var ending: String
    /// The exit code, the signal, or the number of an error.
    var number: Int32
    /// The player's process, by its id on this side of the confinement.
    var process: Int32
    /// How many processes were alive when the player had ended.
    var leftovers: Int
    /// Of the processor, by all processes of the play.
    var processorNanoseconds: Int
    /// The most that all processes had together; -1 if nobody counted.
    var peakMemoryBytes: Int
    /// The most processes and threads at one time; -1 if nobody counted.
    var peakProcesses: Int
    /// Whether the kernel killed a process because they had too much together.
    var memoryRanOut: Bool
    /// Whether a process or thread could not be made.
    var processesRanOut: Bool
    /// What the play left that has a name, if there is something.
    var left: NamedLeftovers?
}

/// What was found inside a confinement when the player was over.
struct NamedLeftovers: Codable, Sendable, Equatable {
    var sharedMemory: [String]
    var semaphores: [String]
    var messageQueues: [String]
    var files: [String]
}
