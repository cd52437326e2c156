import PlayWire

/// A call of the counter's API.
enum Call: Codable, Hashable, Sendable {
    case increment
    case incrementIfBelow(Int)
    case value
}

/// What a call returned.
enum Answer: Codable, Hashable, Sendable {
    case count(Int)
    case added(Bool)
}

/// Calls in one process, in turn on several counters that exist side by side.
struct SideBySide: Scenario {
    /// The calls on each counter.
    var calls: [[Call]]

    /// The answers of each counter.
    typealias Outcome = [[Answer]]
}

/// Processes that are let go at once and make the same call again and again.
struct Crowd: Scenario {
    var processes: Int
    var callsOfEach: Int
    var call: Call

    struct Outcome: Codable, Hashable, Sendable {
        /// The count that the parent sees when all have ended.
        var value: Int
        /// How often a call answered with this count, from zero to the number of calls.
        var timesReturned: [Int]
        /// How many calls answered that one was added.
        var timesAdded: Int
    }
}

/// A few calls in processes that run side by side, for an exploration of their schedules.
struct Meeting: Scenario {
    /// Increments that were made before.
    var before: Int
    /// The calls of each process, in turn.
    var calls: [[Call]]

    struct Outcome: Codable, Hashable, Sendable {
        /// The answers of each process.
        var answers: [[Answer]]
        /// The count that the parent sees when all have ended.
        var value: Int
    }
}

/// A counter that goes from process to process: each child looks, adds one, and ends.
struct Relay: Scenario {
    var children: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// What each child saw before it added.
        var children: [Int]
        /// What the parent saw after each child.
        var parent: [Int]
    }
}

/// A call in the middle of which others make theirs, at every place where that can happen.
struct Interruption: Scenario {
    /// Increments that were made before.
    var before: Int
    var call: Call
    /// The calls that are made, as a whole, while the first is half-way.
    var others: [Call]

    /// What came of one place.
    struct Run: Codable, Hashable, Sendable {
        var answer: Answer
        var others: [Answer]
        /// The count afterwards.
        var value: Int
    }

    /// One run for each memory access of the call, with the others just before it.
    typealias Outcome = [Run]
}

/// A call whose atomic accesses are watched.
struct Watching: Scenario {
    var before: Int
    var call: Call

    struct Access: Codable, Hashable, Sendable {
        var reads: Bool
        var writes: Bool
        var acquires: Bool
        var releases: Bool
    }

    typealias Outcome = [Access]
}

/// Counters that are made, used and given up, one after the other.
struct Lifetime: Scenario {
    var counters: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// Shared mappings more than before.
        var mappings: Int
        /// Descriptors that were not open before.
        var descriptors: [String]
        /// Files behind the counters' memory that still have a name.
        var files: [String]
    }
}

/// A counter that is made when the system has no memory to give.
struct Scarcity: Scenario {
    struct Outcome: Codable, Hashable, Sendable {
        var threw: Bool
    }
}
