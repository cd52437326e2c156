/// What was still there when a play had ended.
package struct Leftovers: Sendable, Equatable, Codable {
    /// Processes that outlived the play, zombies included.
    package let processes: Int
    /// Threads of the player beside those that it began with.
    package let threads: Int
    /// What open descriptors refer to, such as `pipe:[123]`.
    package let descriptors: [String]
    /// Objects of `shm_open`, such as `/counter`.
    package let sharedMemory: [String]
    /// Semaphores of `sem_open`, such as `/lock`.
    package let semaphores: [String]
    /// Queues of `mq_open`, such as `/jobs`.
    package let messageQueues: [String]
    /// Temporary files and folders.
    package let files: [String]

    /// Nothing at all.
    package static let none = Leftovers()

    package init(
        processes: Int = 0,
        threads: Int = 0,
        descriptors: [String] = [],
        sharedMemory: [String] = [],
        semaphores: [String] = [],
        messageQueues: [String] = [],
        files: [String] = []
    ) {
        self.processes = processes
        self.threads = threads
        self.descriptors = descriptors
        self.sharedMemory = sharedMemory
        self.semaphores = semaphores
        self.messageQueues = messageQueues
        self.files = files
    }

    /// Whether there is nothing of any kind.
    package var isEmpty: Bool { self == .none }

    /// Reads them from a play log, where a kind that is absent counts as nothing.
    ///
    /// - Throws: `DecodingError` also for a number below zero, which counts nothing.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func names(_ key: CodingKeys) throws -> [String] {
            try values.decodeIfPresent([String].self, forKey: key) ?? []
        }
        self.init(
            processes: try values.decodeCount(forKey: .processes),
            threads: try values.decodeCount(forKey: .threads),
            descriptors: try names(.descriptors),
            sharedMemory: try names(.sharedMemory),
            semaphores: try names(.semaphores),
            messageQueues: try names(.messageQueues),
            files: try names(.files)
        )
    }

    /// The same with at least a number of processes.
    func withProcesses(atLeast count: Int) -> Leftovers {
        Leftovers(
            processes: max(processes, count),
            threads: threads,
            descriptors: descriptors,
            sharedMemory: sharedMemory,
            semaphores: semaphores,
            messageQueues: messageQueues,
            files: files
        )
    }
}

extension KeyedDecodingContainer {
    /// A number of things, 0 if the key is absent.
    ///
    /// - Throws: `DecodingError` if it is below zero.
    func decodeCount(forKey key: Key) throws -> Int {
        let count = try decodeIfPresent(Int.self, forKey: key) ?? 0
        guard count >= 0 else {
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: self,
                debugDescription: "\(count) counts nothing"
            )
        }
        return count
    }
}
