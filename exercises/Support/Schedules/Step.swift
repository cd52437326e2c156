/// What a task did at once, without giving way.
public struct Step: Codable, Hashable, Sendable {
    /// The task's index in the schedule.
    public var task: Int
    /// What it did.
    public var kind: Kind
    /// The memory order that an atomic access asked for; none for all else.
    public var order: Order?
    /// The object's index in the schedule.
    public var object: Int?
    /// What was read, what a plain or atomic store wrote, what a read-modify-write found; for
    /// forks, creations, waits and joins the other task's index; for a crash the signal.
    public var value: Int?
    /// If what was read or written is no number but, say, a reference: which of the distinct
    /// contents that its object had it is, from 0, in order of appearance.
    public var version: Int?
    /// Whether it was refused or gave up: a failed compare-exchange or `trylock`, a timeout.
    public var failed: Bool
    /// Whether another task could have run instead.
    public var isDecision: Bool
    /// Whether it was taken although the task before could have gone on.
    public var isPreemption: Bool
    /// Where it was taken, the innermost call first.
    public var stack: [Frame]
    /// The locks that the task held meanwhile, as indices of objects, oldest first.
    public var held: [Int]

    /// A step.
    public init(
        task: Int,
        kind: Kind,
        order: Order?,
        object: Int?,
        value: Int?,
        version: Int? = nil,
        failed: Bool,
        isDecision: Bool,
        isPreemption: Bool,
        stack: [Frame],
        held: [Int]
    ) {
        self.task = task
        self.kind = kind
        self.order = order
        self.object = object
        self.value = value
        self.version = version
        self.failed = failed
        self.isDecision = isDecision
        self.isPreemption = isPreemption
        self.stack = stack
        self.held = held
    }

    /// Memory orders, in the order of C11's numbers.
    public enum Order: Int, Codable, Sendable {
        case relaxed
        case consume
        case acquire
        case release
        case acquireRelease
        case sequentiallyConsistent
    }

    /// Kinds of steps.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case read
        case write
        case atomicLoad
        case atomicStore
        case atomicReadModifyWrite
        case atomicCompareExchange
        case fence
        case start
        case fork
        case exit
        case wait
        case kill
        case create
        case join
        case detach
        case lock
        case tryLock
        case unlock
        case readLock
        case writeLock
        case tryReadLock
        case tryWriteLock
        case readUnlock
        case writeUnlock
        case conditionWait
        case conditionWake
        case signal
        case broadcast
        case semaphoreWait
        case semaphoreTryWait
        case semaphorePost
        case barrier
        case barrierPass
        case once
        case onceDone
        case futexWait
        case futexWoken
        case futexWake
        case fileLock
        case fileUnlock
        case receive
        case send
        case close
        case poll
        case fileRead
        case fileWrite
        case sleep
        case yield
        case crash
        case job
        /// A task of Swift's changed a property in place.
        case modify
        /// A task of Swift's let others run, at an `await`.
        case suspend
        /// A task of Swift's let another one go on; the value is that one's index.
        case resume
        /// A task of Swift's made another one; the value is that one's index.
        case spawn
    }
}

/// A place in a program.
public struct Frame: Codable, Hashable, Sendable {
    /// The return address or program counter, relative to the start of its image.
    public var offset: UInt64
    /// The image's file name.
    public var image: String
    /// The function's name in Swift's words, if it is known.
    public var function: String?
    /// The source file, if it is known.
    public var file: String?
    /// The line in it, from 1.
    public var line: Int?

    /// A place.
    public init(
        offset: UInt64,
        image: String,
        function: String? = nil,
        file: String? = nil,
        line: Int? = nil
    ) {
        self.offset = offset
        self.image = image
        self.function = function
        self.file = file
        self.line = line
    }
}
