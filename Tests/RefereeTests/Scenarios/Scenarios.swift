import PlayWire

/// Something that a learner's code may do to the process that it is in.
struct Misbehaviour: Scenario {
    enum Kind: String, Codable, CaseIterable {
        case none
        case crash
        case hang
        case hangInReply
        case exitEarly
        case throwError
        case childReturns
        case leaveOrphan
        case writeOutput
        case writeAtOnce
        case closeEverything
        case takeMemory
        case closeTheFolder
        case tellNumber
    }

    var kind: Kind

    struct Outcome: Codable, Hashable {
        var text: String
    }
}

/// Two processes add to cells, one after the other as gates tell.
struct Relay: Scenario {
    var rounds: Int

    struct Outcome: Codable, Hashable {
        var order: [Int]
        var footprintIsEmpty: Bool
    }
}

/// A child that nobody waits for, and a descriptor that nobody closes.
struct Leak: Scenario {
    struct Outcome: Codable, Hashable {
        var zombies: Int
        var children: Int
        var descriptors: Int
    }
}

/// One increment interrupted by another at each place where it can be.
struct Interference: Scenario {
    var isAtomic: Bool

    struct Outcome: Codable, Hashable {
        var totals: [Int]
        var orders: [String]
    }
}

/// A fork that the machine refuses.
struct RefusedFork: Scenario {
    var succeeding: Int

    struct Outcome: Codable, Hashable {
        var forked: Int
    }
}

/// Work on Swift's concurrency, with the main actor.
struct Hop: Scenario {
    struct Outcome: Codable, Hashable {
        var sum: Int
    }
}

/// Something that ends a process by a signal.
struct Crash: Scenario {
    enum Kind: String, Codable, CaseIterable {
        case trap
        case badAddress
        case abort
        case endlessRecursion
        case onAThread
        case inAChild
        case killed
    }

    var kind: Kind

    struct Outcome: Codable, Hashable {}
}

/// Something that never comes to an end.
struct Hang: Scenario {
    enum Kind: String, Codable, CaseIterable {
        case waiting
        case spinning
        case onAThread
        case inAChild
        case deafToSignals
    }

    var kind: Kind

    struct Outcome: Codable, Hashable {}
}

/// A task that nobody resumes.
struct Suspension: Scenario {
    struct Outcome: Codable, Hashable {}
}

/// Something that a play leaves behind.
struct Mess: Scenario {
    enum Kind: String, Codable, CaseIterable {
        case nothing
        case joinedThread
        case dispatch
        case unlinkedNames
        case descriptor
        case thread
        case child
        case zombie
        case sharedMemory
        case semaphore
        case file
        case messageQueue
        case systemVMemory
    }

    var kind: Kind
    /// Drawn, so that plays at the same time do not meet.
    var name: String
    var isExpected = false

    struct Outcome: Codable, Hashable {}
}

/// The same on Swift's concurrency, which keeps threads and descriptors of its own.
struct TidyTasks: Scenario {
    struct Outcome: Codable, Hashable {}
}

/// Output without end, or so many bytes of it.
struct Flood: Scenario {
    var bytes: Int?

    struct Outcome: Codable, Hashable {}
}
