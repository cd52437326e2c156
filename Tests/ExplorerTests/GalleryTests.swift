import Schedules
import Testing

/// What is known of a program of the gallery.
struct Known: Sendable, CustomTestStringConvertible {
    let program: String
    /// All outcomes that it can have, by themselves.
    var outcomes: Set<[Int]> = [[]]
    /// The ways in which it goes wrong in itself.
    var failures: Set<String> = []
    var races = false

    var testDescription: String { program }
}

extension Ending {
    /// The kind of end, without what belongs to one execution only.
    var name: String {
        switch self {
        case .returned: "returned"
        case .threw(let text): "threw \(text)"
        case .left: "left"
        case .crashed(let signal, _): "crashed by \(signal)"
        case .deadlock(let waiting):
            "deadlock of " + waiting.map { "\($0.task): \($0.kind)" }.joined(separator: ", ")
        case .tooLong: "too long"
        case .stuck: "stuck"
        case .killed: "killed"
        case .childReturned: "child returned"
        case .diverged: "diverged"
        case .full: "full"
        }
    }
}

@Suite struct GalleryTests {
    private static let right: [Known] = [
        Known(program: "atomic-updates", outcomes: [[4]]),
        Known(program: "compare-then-exchange", outcomes: [[1]]),
        Known(program: "released-publication", outcomes: [[0], [7]]),
        Known(program: "process-mutex", outcomes: [[6]]),
        Known(program: "lock-order-kept"),
        Known(program: "try-lock-backs-off", outcomes: [[0], [1], [2]]),
        Known(program: "dining-philosophers-in-order"),
        Known(program: "swift-mutex", outcomes: [[4]]),
        Known(program: "while-waits", outcomes: [[0]]),
        Known(program: "broadcast"),
        Known(program: "timed-wait", outcomes: [[1], [2]]),
        Known(program: "spins-on-a-flag"),
        Known(program: "semaphore-orders", outcomes: [[1]]),
        Known(program: "semaphore-lets-two-in", outcomes: [[1], [2]]),
        Known(program: "barrier", outcomes: [[1]]),
        Known(program: "barrier-used-twice", outcomes: [[2]]),
        Known(program: "readers-and-a-writer"),
        Known(program: "peterson", outcomes: [[1]]),
        Known(program: "waits-for-any", outcomes: [[1, 2], [2, 1]]),
        Known(program: "kills-itself", outcomes: [[9]]),
        Known(program: "exits", outcomes: [[3]]),
        Known(program: "nslock", outcomes: [[2]]),
        Known(program: "lazy-global", outcomes: [[3]]),
        Known(program: "pipe", outcomes: [[3]]),
        Known(program: "stream-lines", outcomes: [[3]]),
        Known(program: "stream-answers", outcomes: [[2, 3]]),
        Known(program: "stream-whole-lines", outcomes: [[11, 22], [22, 11]]),
        Known(program: "stream-of-two-threads", outcomes: [[3]]),
        Known(program: "stream-flushed-at-exit", outcomes: [[5]]),
        Known(program: "tries-again", outcomes: [[7]]),
        Known(program: "sends-without-waiting", outcomes: [[8]]),
        Known(program: "asks-whether-it-ended", outcomes: [[3]]),
        Known(program: "polls-for-so-long", outcomes: [[0], [1]]),
        Known(program: "polls-again-and-again", outcomes: [[1]]),
        Known(program: "large-message", outcomes: [[300_000]]),
        Known(program: "nobody-reads", outcomes: [[-13]]),
        Known(program: "file-lock", outcomes: [[4]]),
        Known(program: "record-lock", outcomes: [[3]]),
        Known(program: "dispatch-semaphore", outcomes: [[2]]),
        Known(program: "actor", outcomes: [[2]]),
        Known(program: "task-sleep", outcomes: [[1]]),
        Known(
            program: "order-of-tasks",
            outcomes: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
        ),
    ]

    private static let wrong: [Known] = [
        Known(program: "two-updates", outcomes: [[1], [2]], races: true),
        Known(program: "six-updates", outcomes: [[3], [4], [5], [6]], races: true),
        Known(program: "threads-lose-update", outcomes: [[1], [2]], races: true),
        Known(program: "threads-race", races: true),
        Known(program: "atomic-load-then-store", outcomes: [[1], [2]]),
        Known(program: "check-then-act", outcomes: [[1], [2]]),
        Known(program: "torn-read", outcomes: [[0, 0], [0, 1], [1, 0], [1, 1]], races: true),
        Known(program: "relaxed-publication", outcomes: [[0], [7]], races: true),
        Known(program: "aba", outcomes: [[0], [1]]),
        Known(program: "separate-holds", outcomes: [[1], [2]]),
        Known(program: "lock-order", failures: ["deadlock of 0: join, 1: lock, 2: lock"]),
        Known(program: "self-deadlock", outcomes: [], failures: ["deadlock of 0: lock"]),
        Known(
            program: "dining-philosophers",
            failures: ["deadlock of 0: join, 1: lock, 2: lock, 3: lock"]
        ),
        Known(program: "abandoned-mutex", failures: ["deadlock of 0: wait, 2: lock", "leftovers"]),
        Known(program: "robust-mutex", outcomes: [[0], [1]], failures: ["leftovers"]),
        Known(program: "swift-mutex-order", failures: ["deadlock of 0: join, 1: lock, 2: lock"]),
        Known(program: "double-checked-init", outcomes: [[1]], races: true),
        Known(program: "if-for-while", outcomes: [[-1], [0]]),
        Known(program: "lost-wake-up", failures: ["deadlock of 0: join, 1: conditionWake"]),
        Known(
            program: "signal-for-broadcast",
            failures: [
                "deadlock of 0: join, 1: conditionWake", "deadlock of 0: join, 2: conditionWake",
            ]
        ),
        Known(program: "sleeps-until-it-works", outcomes: [[0], [1]]),
        Known(program: "spins-for-ever", outcomes: [], failures: ["too long"]),
        Known(
            program: "semaphore-miscounts",
            outcomes: [],
            failures: [
                "deadlock of 0: wait, 2: semaphoreWait", "deadlock of 0: wait, 3: semaphoreWait",
            ]
        ),
        Known(
            program: "barrier-too-few",
            outcomes: [],
            failures: ["deadlock of 0: join, 1: barrierPass, 2: barrierPass"]
        ),
        Known(program: "writes-as-a-reader", races: true),
        Known(program: "peterson-turn-first", outcomes: [[1], [2]]),
        Known(program: "leaves-a-child", failures: ["leftovers"]),
        Known(program: "child-comes-back", outcomes: [], failures: ["child returned"]),
        Known(program: "child-crashes", failures: ["crashed by 4"], races: true),
        Known(program: "computes-for-ever", outcomes: [], failures: ["stuck"]),
        Known(program: "waits-for-what-is-not-seen", outcomes: [], failures: ["stuck"]),
        Known(program: "kills-another", outcomes: [[0], [1], [2]], races: true),
        Known(program: "grandchild", outcomes: [[1], [2]], races: true),
        Known(program: "crash-in-one-order", failures: ["crashed by 4"]),
        Known(program: "throws-in-one-order", failures: ["threw Late()"]),
        Known(
            program: "pipe-full",
            outcomes: [],
            failures: ["deadlock of 0: wait, 1: send"]
        ),
        Known(
            program: "stream-not-flushed",
            outcomes: [],
            failures: ["deadlock of 0: receive, 1: receive"]
        ),
        Known(program: "stream-copied-by-fork", outcomes: [[2]]),
        Known(program: "stream-reads-ahead", outcomes: [[0, 1], [1, 0]]),
        Known(
            program: "stream-lines-in-pieces",
            outcomes: [[11, 22], [22, 11], [121, 2], [122, 1], [211, 2], [212, 1]]
        ),
        Known(
            program: "stream-end-kept-open",
            outcomes: [],
            failures: ["deadlock of 0: wait, 1: receive"]
        ),
        Known(program: "takes-not-yet-for-the-end", outcomes: [[0], [7]]),
        Known(
            program: "both-send-first",
            outcomes: [],
            failures: ["deadlock of 0: send, 1: send"]
        ),
        Known(program: "file-lock-of-one-opening", outcomes: [[1], [2]]),
        Known(program: "record-lock-let-go-by-close", outcomes: [[1], [2]]),
        Known(
            program: "record-locks-in-two-orders",
            failures: ["deadlock of 0: wait, 1: fileLock, 2: fileLock"]
        ),
        Known(program: "file-lock-upgrade", outcomes: [[1], [2]]),
        Known(program: "actor-reentrancy", outcomes: [[1], [2]]),
        Known(program: "continuation-forgotten", outcomes: [], failures: ["deadlock of 0: job"]),
        Known(
            program: "child-never-resumed",
            outcomes: [],
            failures: ["deadlock of 0: job, 1: job"]
        ),
        Known(program: "continuation-resumed-twice", failures: ["crashed by 4"]),
    ]

    @Test(arguments: right)
    func findsNothingWrongInWhatIsRight(known: Known) throws {
        try hold(known, against: explored(known.program))
    }

    @Test(arguments: wrong)
    func findsWhatIsWrong(known: Known) throws {
        try hold(known, against: explored(known.program))
    }

    private func hold(_ known: Known, against exploration: Exploration<[Int]>) {
        let outcomes = exploration.results.filter { $0.isClean }.compactMap(\.outcome)
        let leftovers = exploration.results.filter { !$0.leftovers.isEmpty }
        let failures = exploration.results.filter { $0.ending != .returned }.map(\.ending.name)
        #expect(
            Set(outcomes + leftovers.compactMap(\.outcome)) == known.outcomes,
            "\(exploration.results.map(\.ending.name))"
        )
        #expect(Set(failures + (leftovers.isEmpty ? [] : ["leftovers"])) == known.failures)
        #expect(exploration.races.isEmpty == !known.races)
    }
}
