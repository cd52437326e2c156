import PlayWire

/// A caller that handles signals while it waits in a call of the pool.
struct Interrupted: Scenario {
    var call: Call
    var signals: Int
    /// Bytes of the large input or result; nothing else is large.
    var size: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// How many bytes of the result came, or why none did.
        var result: Answer
        /// Whether the worker that was there before did it.
        var isSameWorker: Bool
        /// What became of a task afterwards whose worker is killed by it.
        var deadly: Answer
        var left: Remains
        /// Whether the caller did not sleep in the call, or was not back in it after a signal.
        var gaveUp: Bool
    }

    /// Where the caller is when the signals come.
    enum Call: String, Codable, Hashable, Sendable, CaseIterable {
        /// Handing in a large input to a worker that does not read.
        case sending
        /// In `get` with a time-out that is far away.
        case waiting
        /// In `get` with a part of a large result.
        case receiving
        /// In `join` with a worker that does not end yet.
        case joining
    }
}

/// Lines that the caller has printed when workers are made, and lines that tasks print.
struct Printing: Scenario {
    /// Is in the caller's buffer when the pool is made.
    var firstLine: String
    /// Is in the caller's buffer when a worker is replaced.
    var secondLine: String
    var taskLines: [String]

    struct Outcome: Codable, Hashable, Sendable {
        /// How many tasks were done.
        var done: Int
    }
}

/// What a program would inherit that is started while there is a pool.
struct Inheriting: Scenario {
    var workers: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// How many of the pool's descriptors, started by the caller.
        var fromCaller: Int
        /// How many, started by a task.
        var fromWorker: Int
    }
}
