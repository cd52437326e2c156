/// One execution, step by step: who did what, in which order.
///
/// The same program under the same explorer gives the same schedule for the same ``replay``.
public struct Schedule: Codable, Hashable, Sendable {
    /// The tasks in the order in which they were made; a step names one by its index.
    public var tasks: [ScheduledTask]
    /// What the steps act on, in order of first use; a step names one by its index.
    public var objects: [ScheduledObject]
    /// The steps in the order in which they were taken.
    public var steps: [Step]
    /// How often a task was stopped that could have gone on.
    public var preemptions: Int
    /// How it ended.
    public var ending: Ending
    /// Repeats it; see `Explorer.replay`.
    public var replay: String

    /// A schedule of these parts.
    public init(
        tasks: [ScheduledTask],
        objects: [ScheduledObject],
        steps: [Step],
        preemptions: Int,
        ending: Ending,
        replay: String
    ) {
        self.tasks = tasks
        self.objects = objects
        self.steps = steps
        self.preemptions = preemptions
        self.ending = ending
        self.replay = replay
    }
}

/// A thread, the only thread of a process, or one of Swift's tasks.
public struct ScheduledTask: Codable, Hashable, Sendable {
    /// Which process it belongs to, numbered from 0 in order of making.
    public var process: Int
    /// Whether it is a further thread of its process.
    public var isThread: Bool
    /// The task that made it; none for the first.
    public var parent: Int?
    /// If it is one of Swift's tasks, its number in order of making, 0 for the one that runs the
    /// body; these run by turns on the first thread and stand in its place.
    public var swiftTask: Int?
    /// What the code calls it, as in `Task(name:)`.
    public var name: String?

    /// A task.
    public init(
        process: Int,
        isThread: Bool,
        parent: Int?,
        swiftTask: Int? = nil,
        name: String? = nil
    ) {
        self.process = process
        self.isThread = isThread
        self.parent = parent
        self.swiftTask = swiftTask
        self.name = name
    }
}

/// What a step acts on.
public struct ScheduledObject: Codable, Hashable, Sendable {
    /// What it is.
    public var kind: Kind
    /// Its number among the objects of its kind, from 1, in order of first use.
    public var number: Int
    /// Which shared mapping it lies in, in order of appearance, and how many bytes from its
    /// start; none for what only one process has.
    public var sharedOffset: SharedOffset?

    /// A place in memory that several processes share.
    public struct SharedOffset: Codable, Hashable, Sendable {
        /// The mapping, in order of appearance.
        public var mapping: Int
        /// Bytes from its start.
        public var bytes: Int

        /// A place.
        public init(mapping: Int, bytes: Int) {
            self.mapping = mapping
            self.bytes = bytes
        }
    }

    /// Kinds of objects.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case sharedMemory
        case privateMemory
        case mutex
        case condition
        case readWriteLock
        case semaphore
        case barrier
        case once
        case futex
        case file
        case pipe
        /// Eight bytes of an actor.
        case actorState
    }

    /// An object.
    public init(kind: Kind, number: Int, sharedOffset: SharedOffset?) {
        self.kind = kind
        self.number = number
        self.sharedOffset = sharedOffset
    }
}
