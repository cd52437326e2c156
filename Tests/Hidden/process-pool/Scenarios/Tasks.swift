import PlayWire

/// As many tasks as workers, of which the last one is done first.
struct Backwards: Scenario {
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        var results: [Answer]
    }
}

/// Tasks of which the first ones wait for each other, as many as there are workers.
struct Crowd: Scenario {
    var workers: Int
    var tasks: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// How many of the first tasks ran at once.
        var atOnce: Int
        /// How many processes did the tasks.
        var processes: Int
        /// Whether the caller was one of them.
        var callerWorked: Bool
    }
}

/// One task that ends only when all the others have.
struct Dawdler: Scenario {
    var workers: Int
    var tasks: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// How many of the others were done when the slow task gave up waiting or ended.
        var done: Int
    }
}

/// An `imap` whose last task is held until the results before it have been given.
struct Lazily: Scenario {
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        /// What was given while the last task was held.
        var early: [Answer]
        /// Whether the last task had begun by then.
        var lastBegan: Bool
        /// Whether the last task gave up being held, or was waited for in vain.
        var gaveUp: Bool
        /// What was given after it was let go.
        var late: [Answer]
    }
}

/// Large inputs that come back larger.
struct Carrying: Scenario {
    var workers: Int
    /// Bytes of each input.
    var sizes: [Int]

    struct Outcome: Codable, Hashable, Sendable {
        /// Bytes of each result; -1 where they are not the input twice.
        var sizes: [Int]
    }
}
