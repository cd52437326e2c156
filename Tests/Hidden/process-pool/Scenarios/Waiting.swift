import PlayWire

/// A result that is asked for with a time-out, before and after it is there.
struct Impatient: Scenario {
    var input: String
    var milliseconds: Int

    struct Outcome: Codable, Hashable, Sendable {
        var wasReady: Bool
        /// How often the caller slept while it asked `isReady` a hundred times.
        var sleeps: Int
        var early: Answer
        /// Microseconds until then.
        var waited: Int
        /// Whether the task gave up being held.
        var gaveUp: Bool
        var late: Answer
        var isReady: Bool
        var again: Answer
    }
}

/// Results that come before the time is over.
struct InTime: Scenario {
    /// What the two tasks are given, and give.
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        /// What `get` gave for a task that ends only when the caller sleeps.
        var waitedFor: Answer
        /// Whether the caller slept until then.
        var slept: Bool
        /// What `get` without any time gave for a task that had ended long ago.
        var here: Answer
    }
}

/// Tasks of which only the last one is looked at, by `isReady`, until it is done.
struct Asking: Scenario {
    var inputs: [String]

    struct Outcome: Codable, Hashable, Sendable {
        var isReady: Bool
        var results: [Answer]
    }
}
