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
        case closeEverything
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
