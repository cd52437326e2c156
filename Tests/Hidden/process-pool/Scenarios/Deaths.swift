import PlayWire

/// Tasks of which some end their worker, or throw.
struct Mishaps: Scenario {
    var workers: Int
    /// `kill`, `exit` and `throw` are done; anything else comes back.
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        /// What became of each task, asked for by `applyAsync`.
        var results: [Answer]
        /// What `map` over the same inputs then gave or threw.
        var mapped: Answer
        /// How many workers ran at once after all that.
        var atOnce: Int
    }
}

/// Workers that are killed while they have nothing to do.
struct IdleDeaths: Scenario {
    var workers: Int
    var killed: Int
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        var results: [Answer]
    }
}

/// A worker that is killed while it has a task, or has none; for an exploration.
struct Killing: Scenario {
    /// What each task is given and gives.
    var input: String

    struct Outcome: Codable, Hashable, Sendable {
        /// What the task gave during which the worker was killed, or before or after which.
        var hit: Answer
        /// What a task gave that was asked for when the worker had been killed.
        var next: Answer
    }
}

/// A worker that is killed when it has sent some of a result, and not all.
struct CutShort: Scenario {
    /// Bytes of the result.
    var size: Int
    /// What a later task is given and gives.
    var input: String

    struct Outcome: Codable, Hashable, Sendable {
        /// How many bytes of the result came, or why none did.
        var result: Answer
        var next: Answer
    }
}

/// Workers that die at their tasks while no process can be made.
struct Understaffed: Scenario {
    var workers: Int
    /// How many of the workers die, each at one of the first tasks.
    var deaths: Int
    /// What the tasks behind those are given, and give.
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        /// What became of the tasks at which workers died.
        var deadly: [Answer]
        /// What became of the tasks behind them.
        var results: [Answer]
        /// What became of one that was asked for afterwards.
        var later: Answer
        /// What became of one that was asked for when processes could be made again.
        var atLast: Answer
        /// What the tasks gave when they were asked again in the end.
        var again: [Answer]
    }
}
