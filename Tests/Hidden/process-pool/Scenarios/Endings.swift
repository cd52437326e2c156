import PlayWire

/// A pool that is closed and joined with tasks still to do.
struct Closing: Scenario {
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        /// What a join before the close threw.
        var joinedOpen: Answer
        /// Whether the first task, which was held until then, gave up being held.
        var gaveUp: Bool
        /// What `applyAsync`, `map` and `imap` did after the close.
        var refusals: [Answer]
        /// What the tasks gave that were asked for before.
        var results: [Answer]
        var left: Remains
    }
}

/// A pool that is ended while its workers are at tasks that do not end.
struct Ending: Scenario {
    var how: Way
    var workers: Int
    /// How many of the workers are killed before.
    var killed: Int
    var tasks: Int

    struct Outcome: Codable, Hashable, Sendable {
        var left: Remains
        /// Whether a task gave up being held before the pool had ended.
        var gaveUp: Bool
        /// What became of the tasks.
        var results: [Answer]
        /// What a task did that came afterwards; nothing if the pool was gone.
        var refusal: Answer?
    }

    enum Way: String, Codable, Hashable, Sendable {
        case terminates
        case isDropped
    }
}

/// A pool that has ended, and is terminated and dropped when its descriptors' numbers belong to
/// others.
struct Afterwards: Scenario {
    var how: Way

    struct Outcome: Codable, Hashable, Sendable {
        /// How many descriptors that were opened after the pool's end it closed.
        var closed: Int
    }

    enum Way: String, Codable, Hashable, Sendable {
        case joins
        case terminates
    }
}

/// A parent that is killed while it has a pool.
struct Orphans: Scenario {
    var workers: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// How many workers there were.
        var worked: Int
        /// How many of them lived on.
        var alive: Int
    }
}

/// A pool of which not all workers can be started.
struct HalfStarted: Scenario {
    var workers: Int
    var started: Int

    struct Outcome: Codable, Hashable, Sendable {
        var thrown: Answer
        var left: Remains
    }
}

/// As many tasks as workers, after which the pool is closed and joined; for an exploration.
struct Serving: Scenario {
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        var results: [Answer]
    }
}

/// A pool that is terminated while its workers are at their tasks, or not yet, or not any more;
/// for an exploration.
struct Stopping: Scenario {
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        var results: [Answer]
        /// What a later task did.
        var refusal: Answer
    }
}
