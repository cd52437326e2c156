import CExplorer
import Glibc
@_exported public import Schedules

/// Runs a body under many schedules.
///
/// The body is run once for each schedule, each time in a process of its own, so it finds
/// everything as it was when the exploration began. Its module must be compiled with
/// `-sanitize=thread`, and the process that explores must have no other thread. See
/// `Documentation/Exploring.md`.
public struct Explorer: Sendable {
    /// The largest number of preemptions; none for all schedules there are.
    public var preemptions: Int?
    /// Whether another task may run between threads' plain accesses to memory.
    ///
    /// They are held against each other for races in any case. Between accesses to memory that
    /// processes share another one may always run.
    public var stopsAtPlainAccesses = false
    /// Whether schedules are left out that only repeat others; used without a bound only.
    public var reduces = false
    /// How many schedules are tried at the most.
    public var scheduleLimit = 100_000
    /// How many steps an execution may take.
    public var stepLimit = 20_000
    /// After how many seconds the search stops; none for as long as it takes, so that what comes
    /// of it does not depend on how busy the machine is.
    public var timeLimit: Double?
    /// Whether to stop at the first result that is wrong in itself.
    public var stopsAtFailure = false
    /// How many executions run at once; none for one on each processor, at most two.
    public var width: Int?
    /// Finds functions and lines for the frames of what is shown.
    ///
    /// It is given return addresses in this process; without it frames have offsets only. See
    /// `withLines` in `ExplorerLines`.
    public var lines: (@Sendable (Set<UInt64>) -> [UInt64: Place])?
    /// How schedules are chosen.
    public var strategy = Strategy.systematic

    /// What is known of an address.
    public struct Place: Sendable {
        /// The function's name in Swift's words.
        public var function: String?
        /// The source file.
        public var file: String?
        /// The line in it, from 1.
        public var line: Int?

        /// A place.
        public init(function: String?, file: String?, line: Int?) {
            self.function = function
            self.file = file
            self.line = line
        }
    }

    /// Ways to choose schedules.
    public enum Strategy: Hashable, Sendable {
        /// All of them, up to the bounds.
        case systematic
        /// So many, each choice drawn.
        case random(schedules: Int, seed: UInt64)
        /// So many by probabilistic concurrency testing: priorities are drawn, and lowered at
        /// `depth - 1` points among the first `length` operations that others notice.
        case priorities(schedules: Int, seed: UInt64, depth: Int, length: Int)
    }

    /// An explorer with a bound on preemptions.
    public init(preemptions: Int?) { self.preemptions = preemptions }

    /// Why an exploration could not be made.
    public enum Failure: Error, Hashable {
        /// There is no memory, no further process, or an exploration is already under way.
        case cannotStart
        /// The text is none that ``Schedule/replay`` gives.
        case notAReplay(String)
        /// The outcome cannot be read; it has to be encodable as JSON.
        case unreadableOutcome(String)
    }

    /// Runs a body under all schedules with at most so many preemptions.
    public static func run<Outcome: Codable & Hashable & Sendable>(
        preemptions: Int? = 2,
        _ body: (ExplorerStage) throws -> Outcome
    ) throws -> Exploration<Outcome> {
        try Explorer(preemptions: preemptions).run(body)
    }

    /// Runs a body under the schedules that this explorer tries.
    ///
    /// - Throws: ``Failure``; what the body throws is a result.
    public func run<Outcome: Codable & Hashable & Sendable>(
        _ body: (ExplorerStage) throws -> Outcome
    ) throws -> Exploration<Outcome> {
        let driver = try Driver<Outcome>(self)
        defer { interleave_close() }
        return try driver.explore {
            finish($0) { try body(ExplorerStage()) }
        }
    }

    /// Runs a body once more under a schedule.
    ///
    /// - Parameters:
    ///   - text: A schedule's ``Schedule/replay``.
    ///   - body: The same body.
    /// - Returns: One result; ``Ending/diverged`` if there is no such schedule any more.
    /// - Throws: ``Failure``.
    public func replay<Outcome: Codable & Hashable & Sendable>(
        _ text: String,
        _ body: (ExplorerStage) throws -> Outcome
    ) throws -> Exploration<Outcome>.Found {
        guard let replay = ReplayText(text) else { throw Failure.notAReplay(text) }
        let driver = try Driver<Outcome>(self)
        defer { interleave_close() }
        return try driver.replay(replay) {
            finish($0) { try body(ExplorerStage()) }
        }
    }
}
