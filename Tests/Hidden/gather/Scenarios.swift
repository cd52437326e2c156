import PlayWire

/// One call of `gather` whose operations end, fail and are cancelled step by step.
///
/// Every operation stays where it is until a step ends it. After each step all tasks run until
/// none of them can go on, and then what there is to see is noted.
struct Gathering: Scenario {
    /// What the operations return; there is an input for each, which is its own index.
    var results: [Int]
    var limit: Int
    /// What an operation does when it is cancelled.
    var onCancel = WhenCancelled.goesOn
    /// Whether the task that calls `gather` is cancelled before it does so.
    var startsCancelled = false
    var steps: [Step]

    enum WhenCancelled: Codable, Sendable {
        /// It takes notice, and stays until a step ends it.
        case goesOn
        /// It throws `CancellationError` at once.
        case throwsError
    }

    enum Step: Codable, Hashable, Sendable {
        /// The operation on this input returns its result.
        case finish(Int)
        /// One of the operations that run returns its result: this one of them, counted round.
        case finishAny(Int)
        /// The operation on this input throws an error.
        case fail(Int)
        /// The task that called `gather` is cancelled.
        case cancelCaller
    }

    /// What there is to see when no task can go on.
    struct Moment: Codable, Hashable, Sendable {
        /// The inputs whose operations were started, sorted; twice if started twice.
        var started: [Int] = []
        /// The inputs whose operations have not ended.
        var running: [Int] = []
        /// The inputs whose operations noticed that they are cancelled.
        var cancelled: [Int] = []
        /// How `gather` ended, if it did.
        var ending: Ending?
        /// Whether the tasks never came to rest, as when one asks again and again.
        var isRestless = false
    }

    enum Ending: Codable, Hashable, Sendable {
        case returned([Int])
        /// It threw the error of the operation on this input.
        case threwErrorOf(Int)
        case threwCancellationError
        case threwOther(String)
    }

    struct Outcome: Codable, Hashable, Sendable {
        /// What was seen after the call, and after each step; tasks that do not come to rest are
        /// seen once, and stand for all later moments.
        var moments: [Moment]
        /// The most operations that ran at one time.
        var peak: Int
    }
}

/// One call of `gather` whose operations end by themselves after a turn of others; for an
/// exploration of the orders in which tasks take their turns.
struct Jostling: Scenario {
    /// What the operations return; there is an input for each, which is its own index.
    var results: [Int]
    var limit: Int

    struct Outcome: Codable, Hashable, Sendable {
        var ending: Gathering.Ending
        /// The most operations that ran at one time.
        var peak: Int
    }
}
