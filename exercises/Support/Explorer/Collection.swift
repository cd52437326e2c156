import CExplorer
import FoundationEssentials
import Schedules

/// The distinct results of an exploration so far.
struct Collection<Outcome: Codable & Hashable & Sendable> {
    private(set) var results: [Exploration<Outcome>.Found] = []
    private(set) var races: [Exploration<Outcome>.FoundRace] = []
    private(set) var schedules = 0
    /// Where in `results` an ending with an outcome's bytes is.
    private var index: [Key: Int] = [:]
    private var knownRaces: Set<[[Frame]]> = []
    /// The outcomes so far, for those who end with one of them.
    private(set) var known = KnownOutcomes<Outcome>()
    private var isWarm = false
    /// Whether something is wrong in itself.
    private(set) var hasFailure = false
    /// Whether an execution had to be given up.
    private(set) var isStuck = false

    private struct Key: Hashable {
        var ending: UInt32
        var signal: UInt32
        var bytes: [UInt8]
        var leftovers: Leftovers
        /// In a deadlock, who waits for what.
        var waiting: [[Int32]]

        init(_ recording: Recording) {
            ending = recording.ending
            signal = recording.signal
            bytes = recording.outcome
            leftovers = recording.leftovers
            waiting = recording.waiting
        }
    }

    /// Counts an execution and keeps it if it ended like none before.
    mutating func add(_ recording: Recording, _ settings: ReplayText, _ places: Places) throws {
        schedules += 1
        if !recording.races.isEmpty { addRaces(of: recording, settings, places) }
        let (known, outcome) = try number(of: recording, settings, places)
        if let known {
            results[known].count += 1
            return
        }
        let schedule = recording.schedule(settings, places: places)
        index[Key(recording)] = results.count
        let found = Exploration<Outcome>.Found(
            ending: schedule.ending,
            outcome: outcome,
            leftovers: recording.leftovers,
            count: 1,
            schedule: schedule,
            output: recording.output
        )
        hasFailure = hasFailure || !found.isClean
        isStuck = isStuck || found.ending == .stuck
        results.append(found)
    }

    /// Tells a result by another execution, which is not counted, if that ended in the same way.
    ///
    /// - Returns: Whether it did.
    mutating func show(
        _ number: Int,
        by recording: Recording,
        _ settings: ReplayText,
        _ places: Places
    ) throws -> Bool {
        guard try self.number(of: recording, settings, places).known == number else {
            return false
        }
        let schedule = recording.schedule(settings, places: places)
        results[number].ending = schedule.ending
        results[number].schedule = schedule
        results[number].output = recording.output
        return true
    }

    /// The result that an execution ended like, if there is one, and its outcome.
    private mutating func number(
        of recording: Recording,
        _ settings: ReplayText,
        _ places: Places
    ) throws -> (known: Int?, outcome: Outcome?) {
        let key = Key(recording)
        if let known = index[key] { return (known, results[known].outcome) }
        let returned = recording.ending == INTERLEAVE_RETURNED.rawValue
        let outcome = returned ? try decoded(recording.outcome) : nil
        let ending = recording.schedule(settings, places: places).ending
        let same = results.firstIndex { found in
            found.outcome == outcome && found.leftovers == recording.leftovers
                && found.ending.isLike(ending)
        }
        if let same { index[key] = same }
        return (same, outcome)
    }

    /// Whether there were tasks of Swift's to run.
    var hasJobs: Bool {
        results.contains { $0.schedule.steps.contains { $0.kind == .job } }
    }

    /// What has been gathered.
    func exploration(_ extent: Extent) -> Exploration<Outcome> {
        Exploration(results: results, races: races, schedules: schedules, extent: extent)
    }

    private mutating func addRaces(
        of recording: Recording,
        _ settings: ReplayText,
        _ places: Places
    ) {
        for race in recording.racesInWords(places) {
            let sides = [race.first.stack, race.second.stack]
            guard !knownRaces.contains(sides) else { continue }
            knownRaces.insert(sides)
            knownRaces.insert(sides.reversed())
            hasFailure = true
            races.append(
                .init(race: race, schedule: recording.schedule(settings, places: places))
            )
        }
    }

    private mutating func decoded(_ bytes: [UInt8]) throws -> Outcome {
        do {
            let outcome = try JSONDecoder().decode(Outcome.self, from: Data(bytes))
            if !isWarm {
                // What the runtime finds out here, the processes of later schedules need not.
                let encoder = JSONEncoder()
                encoder.outputFormatting = .sortedKeys
                _ = try encoder.encode(outcome)
                isWarm = true
            }
            known.add(outcome, bytes)
            return outcome
        } catch {
            throw Explorer.Failure.unreadableOutcome("\(error)")
        }
    }
}

extension Ending {
    /// Whether it is the same kind of end; deadlocks are told apart by who waits for what.
    fileprivate func isLike(_ other: Ending) -> Bool {
        switch (self, other) {
        case (.deadlock(let one), .deadlock(let two)):
            one.map { [$0.task, $0.object ?? -1] } == two.map { [$0.task, $0.object ?? -1] }
        case (.tooLong, .tooLong): true
        default: self == other
        }
    }
}
