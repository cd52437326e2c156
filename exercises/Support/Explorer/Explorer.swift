import CExplorer
import Foundation
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
    /// After how many seconds the search stops.
    public var timeLimit: Double = 60
    /// Whether to stop at the first result that is wrong in itself.
    public var stopsAtFailure = false
    /// How many executions run at once; none for one on each processor, at most two.
    public var width: Int?
    /// Whether the frames of what is shown get functions and lines, by this process's own tables.
    public var symbolicates = true
    /// How schedules are chosen.
    public var strategy = Strategy.systematic

    /// Ways to choose schedules.
    public enum Strategy: Hashable, Sendable {
        /// All of them, up to the bounds.
        case systematic
        /// So many, each choice drawn.
        case random(schedules: Int, seed: UInt64)
        /// So many by probabilistic concurrency testing: priorities are drawn, and lowered at
        /// `depth - 1` points among the first `length` decisions.
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
            finish(Result { try body(ExplorerStage()) })
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
            finish(Result { try body(ExplorerStage()) })
        }
    }
}
