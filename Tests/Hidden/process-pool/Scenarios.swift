import PlayWire

/// What became of a task: a value's text, or an error's name and what goes with it.
struct Answer: Codable, Hashable, Sendable {
    var value: String?
    var error: String?

    /// For messages.
    var told: String { value ?? error.map { "error \($0)" } ?? "?" }
}

extension [Answer] {
    /// For messages.
    var listed: String { "[\(map(\.told).joined(separator: ", "))]" }
}

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

/// A pool that is closed and joined with tasks still to do.
struct Closing: Scenario {
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        /// What a join before the close threw.
        var joinedOpen: Answer
        /// What `applyAsync`, `map` and `imap` did after the close.
        var refusals: [Answer]
        /// What the tasks gave that were asked for before.
        var results: [Answer]
        var left: Remains
    }
}

/// What is left of a pool.
struct Remains: Codable, Hashable, Sendable {
    var children: Int
    var zombies: Int
    var descriptors: Int

    static let nothing = Self(children: 0, zombies: 0, descriptors: 0)

    /// For messages.
    var english: String {
        "\(children) running children, \(zombies) zombies and \(descriptors) descriptors"
    }

    /// For messages.
    var chinese: String {
        " \(children) 个仍在运行的子进程、\(zombies) 个僵尸进程、\(descriptors) 个未关闭的描述符"
    }
}

/// A pool that is ended while its workers are at tasks that do not end.
struct Ending: Scenario {
    var how: Way
    var workers: Int
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

/// A result that is asked for with a time-out, before and after it is there.
struct Impatient: Scenario {
    var input: String
    var milliseconds: Int

    struct Outcome: Codable, Hashable, Sendable {
        var wasReady: Bool
        var early: Answer
        /// Whether the task gave up being held.
        var gaveUp: Bool
        var late: Answer
        var isReady: Bool
        var again: Answer
    }
}

/// As many tasks as workers, after which the pool is closed and joined; for an exploration.
struct Serving: Scenario {
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
