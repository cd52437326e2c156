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
        case manyChildrenReturn
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
    var counter: Counter

    enum Counter: String, Codable {
        case plain
        case atomic
        /// Copies by functions of libraries.
        case copying
        case copyingBySwift
        /// Has the kernel copy.
        case piping
    }

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
        /// A worker of the runtime's reads a file just when the play is over.
        case workerThatReads
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

/// Two tasks that meet in one way or another; what comes of it depends on the schedule.
struct Encounter: Scenario {
    enum Kind: String, Codable, CaseIterable {
        case atomicProcesses
        case plainProcesses
        case plainThreads
        case oppositeLocks
        case sameLocks
        case crashTogether
        case endlessWait
        case childLeft
        case sharedNumber
        /// An execution answers the referee in its player's place.
        case forgedReply
        /// An execution writes over what it shares with the player.
        case manyOutcomes
    }

    var kind: Kind

    struct Outcome: Codable, Hashable {
        var total = 0
    }
}

/// Every call with the referee's socket that a learner's code might make.
struct Reaching: Scenario {
    /// Whether a forked child makes them.
    var isInChild: Bool

    struct Outcome: Codable, Hashable, Sendable {
        /// The sockets that the process has.
        var sockets: Int
        /// The calls that were not refused with `EBADF`.
        var notRefused: [String]
    }
}
