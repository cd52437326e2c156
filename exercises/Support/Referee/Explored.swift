public import PlayWire
@_exported public import Schedules

/// What came of a scenario under all its schedules, for a suite to judge.
public struct Explored<Played: Scenario>: Sendable {
    /// All that the player told, which is as true as the learner's code is honest.
    public let exploration: Exploration<Played.Outcome>
    let run: PlayerRun
    /// Which exploration of its test it is, from 1.
    let number: Int

    /// The distinct outcomes, in order of discovery.
    public var outcomes: [(value: Played.Outcome, count: Int, schedule: Schedule)] {
        exploration.outcomes
    }

    /// How many schedules were executed to their end.
    public var schedules: Int { exploration.schedules }
}

extension Explored {
    /// Judges every distinct ending.
    ///
    /// The first wrong one fails the test; it has as few preemptions as possible. Anything but a
    /// clean return is wrong: a deadlock, a crash, an endless execution, a thrown error, a task
    /// that is left behind; and so is a data race, after everything else.
    ///
    /// - Parameters:
    ///   - expectsLeftovers: Whether the play itself makes tasks end while they hold a lock, or
    ///     leaves some behind.
    ///   - fault: Tells by ``said(en:zh:)`` what is wrong with an outcome; `nil` if nothing is.
    /// - Throws: ``ExplorationFailure`` with words for the learner and the schedule.
    public func judge(
        expectingLeftovers expectsLeftovers: Bool = false,
        _ fault: (Played.Outcome) -> String?
    ) throws {
        for found in exploration.results {
            if WantedReplay.inEnvironment != nil, found.ending == .diverged {
                throw ExplorationFailure(words: saidOfMissingSchedule)
            }
            if let outcome = found.outcome, let words = fault(outcome) {
                try fail(.wrongOutcome, found.schedule, saying: words)
            }
            if let (finding, words) = found.wrongEnding,
                finding != .leftovers || !expectsLeftovers
            {
                try fail(finding, found.schedule, saying: words)
            }
        }
        if let found = exploration.races.first {
            try fail(.race, found.schedule, saying: nil, race: found.race)
        }
        switch exploration.extent {
        case .diverged: throw ExplorationFailure(words: saidOfDivergence)
        case .all, .stoppedAtSchedules, .stoppedAtTime, .stoppedAtFailure, .drawn: return
        }
    }

    /// Writes down for a grader what failed a test, and fails it.
    private func fail(
        _ finding: ExplorationRecord.Finding,
        _ schedule: Schedule,
        saying words: String?,
        race: DataRace? = nil
    ) throws -> Never {
        let (schedule, race) = run.naming(schedule, race)
        PlayLog.write(
            JudgedExploration(
                test: run.test,
                scenario: "\(Played.self)",
                exploration: ExplorationRecord(
                    number: number,
                    schedules: exploration.schedules,
                    extent: exploration.extent,
                    finding: finding,
                    schedule: schedule,
                    race: race
                )
            )
        )
        let saying = words ?? race.map(saidOfRace) ?? saidOfEnding(schedule)
        let isAlone = WantedReplay.inEnvironment != nil
        throw ExplorationFailure(
            words: isAlone
                ? saying : joined(saying, saidOfSchedule(schedule, among: exploration.schedules))
        )
    }
}

/// What a suite found wrong among the schedules of a scenario.
public struct ExplorationFailure: Error, CustomStringConvertible {
    let words: String

    /// What happened, in both languages.
    public var description: String { words }
}

/// Explores the schedules of a scenario in a player of its own.
///
/// The play makes tasks by the stage or has the learner's code make them; it waits for them, and
/// for nothing that takes time.
///
/// - Parameters:
///   - scenario: What is to happen, with few tasks and few calls.
///   - preemptions: How often a task is stopped that could go on, at the most; `nil` for all
///     schedules there are.
///   - bounds: What else bounds the search; the default suits two or three small tasks.
///   - limit: How long all of it may take; past it the player is killed. It is far beyond what a
///     search takes, for what bounds a search must not depend on how busy the machine is.
///   - fileID: Tells whose player it is; see ``play``.
/// - Returns: The distinct endings.
/// - Throws: ``PlayFailure``.
public func explore<Played: Scenario>(
    _ scenario: Played,
    preemptions: Int? = 2,
    bounds: ExplorationBounds = ExplorationBounds(),
    within limit: Duration = .seconds(55),
    fileID: String = #fileID
) async throws -> Explored<Played> {
    let run = try PlayerRun.inEnvironment(limit: limit, fileID: fileID)
    var bounds = bounds
    bounds.preemptions = preemptions
    let number = numberOfExploration(of: run.test)
    if let wanted = WantedReplay.inEnvironment {
        guard wanted.exploration == number else {
            return Explored(exploration: .none, run: run, number: number)
        }
        bounds.replay = wanted.schedule
    }
    return try await onThreadThatMayBlock { [bounds] in
        try run.explore(scenario, within: bounds, number: number)
    }
}
