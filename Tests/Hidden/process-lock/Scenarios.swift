import PlayWire

/// What a call of `withLock` found, or how it ended without running its body.
enum Finding: String, Codable, Hashable, Sendable, CaseIterable {
    case clean
    case abandoned
    /// It threw `alreadyHeld`.
    case refused
    /// It threw another error.
    case failed
    /// It neither ran its body nor came back.
    case stuck
}

/// One process is inside a body while another one asks for the lock.
struct Meeting: Scenario {
    struct Outcome: Codable, Hashable, Sendable {
        /// Whether the second one slept while it waited.
        var slept: Bool
        /// Whether it got in while the first was inside.
        var overlapped: Bool
        /// What it found after the first had left.
        var then: Finding
    }
}

/// Processes that all add to one number, by a load and a later store; for an exploration.
struct Adding: Scenario {
    var processes: Int
    var additions: Int

    struct Outcome: Codable, Hashable, Sendable {
        var total: Int
        /// How many processes were inside at once at the most.
        var inside: Int
    }
}

/// Processes that ask for the lock side by side, each once; for an exploration.
struct Crowding: Scenario {
    /// How each of them leaves its body.
    var holders: [Succession.Departure]

    struct Outcome: Codable, Hashable, Sendable {
        /// What each of them found.
        var found: [Finding]
        /// The processes in the order in which they got inside.
        var order: [Int]
        /// How many processes were inside at once at the most, those that died there left out.
        var inside: Int
    }
}

/// Processes that hold the lock one after the other.
struct Succession: Scenario {
    /// How each of them leaves its body.
    var holders: [Departure]

    struct Outcome: Codable, Hashable, Sendable {
        /// What each of them found.
        var found: [Finding]
    }

    enum Departure: String, Codable, Hashable, Sendable {
        case returns
        case throwsError
        /// Leaves the process by `_exit` from inside the body.
        case exits
        case isKilled
    }
}

/// A body that throws.
struct Throwing: Scenario {
    var number: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// The number in the error that came out.
        var number: Int?
        /// What the same process then found.
        var same: Finding
        /// What another process then found.
        var other: Finding
    }
}

/// A holder that is killed while another process sleeps in its call.
struct Widowed: Scenario {
    struct Outcome: Codable, Hashable, Sendable {
        /// What the waiting process found, and what it found in a second call.
        var found: [Finding]
    }
}

/// A call from inside a body of the same process.
struct Reentering: Scenario {
    struct Outcome: Codable, Hashable, Sendable {
        var inner: Finding
        /// Whether the outer call returned.
        var returned: Bool
        /// Whether another process got in while the outer body was running.
        var overlapped: Bool
        /// What another process found after the outer call.
        var then: Finding
    }
}

/// A child that is forked inside a body and asks for the lock.
struct ForkingInside: Scenario {
    struct Outcome: Codable, Hashable, Sendable {
        var overlapped: Bool
        /// What the child found after its parent had left.
        var then: Finding
    }
}

/// A child that drops its copy of the lock while the parent goes on using it.
struct LettingGo: Scenario {
    struct Outcome: Codable, Hashable, Sendable {
        var found: [Finding]
    }
}

/// Locks that are made, used and dropped; then looks at what is left of them.
struct Discarding: Scenario {
    var locks: Int

    struct Outcome: Codable, Hashable, Sendable {
        var descriptors: Int
        var sharedMappings: Int
    }
}
