import CPlaySupport
import Glibc
import PlayWire

/// What a play left behind; each list has at most ``largestCount`` names.
struct Leftovers: Codable, Equatable, Sendable {
    static let largestCount = 16

    /// Children and orphans, zombies included.
    var processes = 0
    /// What the player's open descriptors refer to, such as `pipe:[123]`.
    var descriptors: [String] = []
    /// The player's threads beside those that it began with.
    var threads = 0
    /// Objects of `shm_open`, such as `/name`.
    var sharedMemory: [String] = []
    /// Semaphores of `sem_open`, such as `/name`.
    var semaphores: [String] = []
    /// Queues of `mq_open`, such as `/name`.
    var messageQueues: [String] = []
    /// Temporary files and folders.
    var files: [String] = []

    var isEmpty: Bool { self == Leftovers() }
}

extension Leftovers {
    /// What the player itself told, what lies in its folder, and what its processes gave names to.
    ///
    /// - Parameters:
    ///   - held: What the player told at its end.
    ///   - processes: How many processes were found and cleared away.
    ///   - evidence: Tells the names that the play's processes gave; a name counts if there
    ///     still is something with it.
    ///   - files: What lies in the play's folder for temporary files.
    init(held: Footprint?, processes: Int, evidence: PlayEvidence?, files: [String]) {
        self.init(held: held, processes: processes)
        let memory = evidence?.names(of: INTERLEAVE_NAMED_MEMORY) ?? []
        let semaphores = evidence?.names(of: INTERLEAVE_NAMED_SEMAPHORE) ?? []
        sharedMemory = Self.bounded(memory.filter { isThere("", $0) })
        self.semaphores = Self.bounded(semaphores.filter { isThere("sem.", $0) })
        self.files = Self.bounded(files)
    }

    /// What the player itself told, and what the launcher's first process found.
    init(held: Footprint?, report: LaunchReport) {
        self.init(held: held, processes: report.leftovers)
        sharedMemory = Self.bounded(report.left?.sharedMemory ?? [])
        semaphores = Self.bounded(report.left?.semaphores ?? [])
        messageQueues = Self.bounded(report.left?.messageQueues ?? [])
        files = Self.bounded(report.left?.files ?? [])
    }

    private init(held: Footprint?, processes: Int) {
        // A zombie of the player's is found again by whoever adopts it.
        self.processes = max(processes, (held?.children ?? 0) + (held?.zombies ?? 0))
        threads = held?.threads ?? 0
        descriptors = Self.bounded(held?.descriptors ?? [])
    }

    private static func bounded(_ names: [String]) -> [String] {
        names.prefix(largestCount).map { String($0.prefix(200)) }
    }
}

/// Whether libc's folder for shared memory and semaphores holds a name.
private func isThere(_ prefix: String, _ name: String) -> Bool {
    let bare = name.drop { $0 == "/" }
    guard !bare.isEmpty, !bare.contains("/") else { return false }
    return unsafe access("/dev/shm/\(prefix)\(bare)", F_OK) == 0
}
