import PlayWire
import Schedules

/// What a grader is told of an exploration.
struct ExplorationRecord: Codable, Sendable {
    /// Which exploration of its test it is, from 1.
    var number = 1
    /// How many schedules were executed to their end.
    var schedules: Int
    /// How far the search went.
    var extent: Extent
    /// The distinct endings, the first ``mostEndings``, with how many schedules led to each.
    var endings: [CountedEnding] = []
    /// What failed the test.
    var finding: Finding?
    /// The schedule that shows it, in at most ``mostSteps`` steps, with the lines of the learner's
    /// code.
    var schedule: Schedule?
    /// If it is a race.
    var race: DataRace?

    /// Steps of a schedule that are written down, the last ones.
    static let mostSteps = 400

    /// Endings that are written down.
    static let mostEndings = 40

    /// Characters of an outcome that are written down.
    static let outcomeLength = 300

    /// An ending in words, and how many schedules led to it.
    struct CountedEnding: Codable, Sendable {
        var count: Int
        var preemptions: Int
        /// The kind of ending, as `Ending` names it.
        var ending: String
        /// The beginning of the outcome as one would write it in Swift, if the play came back.
        var outcome: String?
        var replay: String
    }

    /// Kinds of what a suite finds wrong.
    enum Finding: String, Codable, Sendable {
        case wrongOutcome
        case deadlock
        case race
        case crash
        case endless
        case leftovers
        case other
    }
}

extension ExplorationRecord {
    /// Nothing of a reply that brings no exploration.
    init?<Outcome>(_ ending: Reply<Outcome>.Ending) {
        guard case .explored(let exploration) = ending else { return nil }
        self.init(
            schedules: exploration.schedules,
            extent: exploration.extent,
            endings: exploration.results.prefix(Self.mostEndings).map { found in
                CountedEnding(
                    count: found.count,
                    preemptions: found.schedule.preemptions,
                    ending: found.ending.kind,
                    outcome: found.outcome.map { String(written($0).prefix(Self.outcomeLength)) },
                    replay: found.schedule.replay
                )
            }
        )
    }
}

/// A line of the play log that tells what failed a test, after that of the play itself.
struct JudgedExploration: Codable, Sendable {
    /// The test that it failed.
    var test: String?
    var scenario: String
    var exploration: ExplorationRecord
}

extension PlayerRun {
    /// A schedule, and a race in it, with the lines of the learner's code as far as they are known;
    /// frames of other code are left out, but for where a library was called.
    func naming(_ schedule: Schedule, _ race: DataRace?) -> (Schedule, DataRace?) {
        var schedule = schedule
        schedule.steps = schedule.steps.suffix(ExplorationRecord.mostSteps)
        guard let symbolizer else { return (schedule, race) }
        let player = executable.split(separator: "/").last.map(String.init) ?? executable
        let stacks =
            schedule.steps.map(\.stack) + schedule.ending.stacks
            + (race.map { [$0.first.stack, $0.second.stack] } ?? [])
        let offsets = Set(stacks.joined().filter { $0.image == player }.map(\.offset))
        let names = symbolizer.calls(at: offsets.map { $0 &- 1 }, in: executable)
        func named(_ stack: [Schedules.Frame]) -> [Schedules.Frame] {
            stack.enumerated().flatMap { depth, frame in
                guard frame.image == player else { return depth == 0 ? [frame] : [] }
                return frame.with(names[frame.offset &- 1] ?? [])
            }
        }
        for index in schedule.steps.indices {
            schedule.steps[index].stack = named(schedule.steps[index].stack)
        }
        if case .deadlock(var waiting) = schedule.ending {
            for index in waiting.indices { waiting[index].stack = named(waiting[index].stack) }
            schedule.ending = .deadlock(waiting)
        }
        var race = race
        if let found = race {
            race?.first.stack = named(found.first.stack)
            race?.second.stack = named(found.second.stack)
        }
        return (schedule, race)
    }
}

extension Ending {
    /// One word for it.
    fileprivate var kind: String {
        switch self {
        case .returned: "returned"
        case .threw: "threw"
        case .left: "left"
        case .crashed: "crashed"
        case .deadlock: "deadlock"
        case .tooLong: "tooLong"
        case .stuck: "stuck"
        case .killed: "killed"
        case .childReturned: "childReturned"
        case .diverged: "diverged"
        case .full: "full"
        }
    }

    fileprivate var stacks: [[Schedules.Frame]] {
        if case .deadlock(let waiting) = self { waiting.map(\.stack) } else { [] }
    }
}

extension Schedules.Frame {
    /// A frame for each of the calls at its place whose line is known.
    fileprivate func with(_ calls: [PlayFrame]) -> [Schedules.Frame] {
        calls.filter { $0.line != nil }.map { call in
            Schedules.Frame(
                offset: offset,
                image: image,
                function: call.function,
                file: call.file,
                line: call.line
            )
        }
    }
}
