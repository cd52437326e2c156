import PlayWire

/// How a child ended: one of the two is there.
struct Ended: Codable, Hashable, Sendable {
    var code: Int32?
    var signal: Int32?
}

extension [Ended] {
    /// For messages: `[exited 3, killed 9]`.
    var listed: String {
        let texts = map { ended in
            ended.code.map { "exited \($0)" } ?? ended.signal.map { "killed \($0)" } ?? "?"
        }
        return "[\(texts.joined(separator: ", "))]"
    }
}

/// Tasks that wait for each other before they return.
struct Together: Scenario {
    var tasks: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// How many tasks had begun when the first one returned.
        var begun: Int
    }
}

/// Tasks of which each returns only when the one behind it has ended.
struct LastOneFirst: Scenario {
    var codes: [Int32]

    struct Outcome: Codable, Hashable, Sendable {
        var endings: [Ended]
    }
}

/// Tasks that return or kill themselves.
struct Leaving: Scenario {
    /// What each task is to do: return this code, or raise this signal.
    var tasks: [Ended]

    struct Outcome: Codable, Hashable, Sendable {
        var endings: [Ended]
    }
}

/// Counts the processes that come back from the call.
struct ComingBack: Scenario {
    var tasks: Int

    struct Outcome: Codable, Hashable, Sendable {
        var processes: Int
    }
}

/// Calls with 0, 1, 2, … tasks; then looks at what is left of them.
struct Tidying: Scenario {
    var calls: Int

    struct Outcome: Codable, Hashable, Sendable {
        var children: Int
        var zombies: Int
        var descriptors: Int
    }
}

/// A call while the caller has a child of its own, which has ended already.
struct SomebodyElse: Scenario {
    var code: Int32

    struct Outcome: Codable, Hashable, Sendable {
        /// What the caller's own wait told of its child; nothing if that child was gone.
        var own: Int32?
    }
}

/// A parent that has printed and not flushed, and tasks that print.
struct Printing: Scenario {
    var parentLine: String
    var taskLines: [String]
    /// What the parent's exit handler would print.
    var handlerLine: String

    struct Outcome: Codable, Hashable, Sendable {}
}

/// A task that interrupts its sleeping parent by a signal, again and again.
struct Interrupted: Scenario {
    var signals: Int
    var code: Int32

    struct Outcome: Codable, Hashable, Sendable {
        var endings: [Ended]
        /// The error's code if the call threw one.
        var thrown: Int32?
    }
}

/// A call in a process whose children the kernel reaps: there is nothing to wait for in the end.
struct Unreaped: Scenario {
    var tasks: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// The error's code if the call threw one.
        var thrown: Int32?
    }
}

/// A call of which only the first children can be started; those do not return by themselves.
struct ForkFailing: Scenario {
    var tasks: Int
    var started: Int

    struct Outcome: Codable, Hashable, Sendable {
        /// The error's code if the call threw one.
        var thrown: Int32?
        var children: Int
        var zombies: Int
        /// How many tasks were left to run on until they gave up.
        var ranOn: Int
        /// Whether another child of the caller's was killed too.
        var killedAnother = false
    }
}
