/// How an execution ended.
public enum Ending: Codable, Hashable, Sendable {
    /// The body came back.
    case returned
    /// The body threw; the text is the error's description.
    case threw(String)
    /// The first process left before the body came back.
    case left
    /// A task was ended by a signal that nobody sent it.
    case crashed(signal: Int, task: Int)
    /// Nobody can ever run again; the tasks that have not ended, and what they wait for.
    case deadlock([Waiting])
    /// The bound on steps was reached: a livelock, or a bound that is too low.
    case tooLong(steps: Int)
    /// A task has come to no further step for many seconds: it computes, or waits for something
    /// that the explorer does not see.
    case stuck
    /// The first process was killed by a signal that cannot be caught.
    case killed
    /// A forked process came back from the body, as only its parent should.
    case childReturned
    /// The schedule that was asked for does not exist: the program depends on more than that.
    case diverged
    /// There were more tasks, objects or steps than the explorer has room for.
    case full

    /// What a task waits for.
    public struct Waiting: Codable, Hashable, Sendable {
        /// The task's index.
        public var task: Int
        /// What it would do.
        public var kind: Step.Kind
        /// On what.
        public var object: Int?
        /// Who holds that, if anybody does.
        public var owner: Int?
        /// The task that it waits for by itself, as `join` and `waitpid` do.
        public var other: Int?
        /// Where it waits.
        public var stack: [Frame]

        /// A task that waits.
        public init(
            task: Int,
            kind: Step.Kind,
            object: Int?,
            owner: Int?,
            other: Int?,
            stack: [Frame]
        ) {
            self.task = task
            self.kind = kind
            self.object = object
            self.owner = owner
            self.other = other
            self.stack = stack
        }
    }
}

/// Two accesses to the same memory, of which neither happened before the other and at least one
/// writes and one is not atomic.
public struct DataRace: Codable, Hashable, Sendable {
    /// One of the accesses.
    public struct Access: Codable, Hashable, Sendable {
        /// The task's index.
        public var task: Int
        /// What it did.
        public var kind: Step.Kind
        /// Where.
        public var stack: [Frame]

        /// An access.
        public init(task: Int, kind: Step.Kind, stack: [Frame]) {
            self.task = task
            self.kind = kind
            self.stack = stack
        }
    }

    /// The access that came first in this schedule.
    public var first: Access
    /// The other one.
    public var second: Access

    /// A race.
    public init(first: Access, second: Access) {
        self.first = first
        self.second = second
    }
}
