import Explorer
import Glibc
import PlayWire
import Schedules

extension Stage {
    /// Distinct endings whose schedules are sent; of later ones only the replay.
    private static let mostSchedules = 64

    /// Plays a scenario under many schedules, each time in a process of its own.
    ///
    /// This process never runs the learner's code: it only starts the executions and reads what
    /// they have written down.
    static func explored<Played: Playable>(
        _ scenario: Played,
        within bounds: ExplorationBounds
    ) -> Reply<Played.Outcome>.Ending {
        explored(
            within: bounds,
            replaying: { try $0.replay($1) { _ in try scenario.play(on: Stage()) } },
            searching: { try $0.run { _ in try scenario.play(on: Stage()) } }
        )
    }

    /// Plays a scenario under many orders of the jobs of its tasks; see ``explored(_:within:)``.
    static func exploredAsync<Played: AsyncPlayable>(
        _ scenario: Played,
        within bounds: ExplorationBounds
    ) -> Reply<Played.Outcome>.Ending {
        explored(
            within: bounds,
            replaying: { try $0.replay($1, async: { try await scenario.play(on: Stage()) }) },
            searching: { try $0.run(async: { try await scenario.play(on: Stage()) }) }
        )
    }

    private static func explored<Outcome>(
        within bounds: ExplorationBounds,
        replaying: (Explorer, String) throws -> Exploration<Outcome>.Found,
        searching: (Explorer) throws -> Exploration<Outcome>
    ) -> Reply<Outcome>.Ending {
        let explorer = Explorer(bounds)
        do {
            guard let replay = bounds.replay else {
                return .explored(try searching(explorer).bounded(to: mostSchedules))
            }
            let found = try replaying(explorer, replay)
            let exploration = Exploration(
                results: [found],
                races: [],
                schedules: 1,
                extent: .drawn(1)
            )
            return .explored(exploration.bounded(to: mostSchedules))
        } catch {
            return .notExplored("\(error)")
        }
    }
}

extension Explorer {
    fileprivate init(_ bounds: ExplorationBounds) {
        self.init(preemptions: bounds.preemptions)
        scheduleLimit = bounds.schedules
        stepLimit = bounds.steps
        stopsAtPlainAccesses = bounds.stopsAtPlainAccesses
        strategy =
            switch bounds.strategy {
            case .systematic: .systematic
            case .random(let schedules, let seed): .random(schedules: schedules, seed: seed)
            case .priorities(let schedules, let seed, let depth, let length):
                .priorities(schedules: schedules, seed: seed, depth: depth, length: length)
            }
    }
}

extension Exploration {
    /// The same with the schedules of the first endings only, each in at most 2,000 steps, and
    /// with the beginning of what was written.
    fileprivate func bounded(to count: Int) -> Exploration {
        var bounded = self
        for index in bounded.results.indices {
            bounded.results[index].schedule.bound(isShown: index < count)
            bounded.results[index].output = String(bounded.results[index].output.prefix(4096))
        }
        bounded.races = Array(bounded.races.prefix(count))
        for index in bounded.races.indices {
            bounded.races[index].schedule.bound(isShown: true)
        }
        return bounded
    }
}

extension Schedule {
    fileprivate mutating func bound(isShown: Bool) {
        // The end is where it shows.
        steps = isShown ? steps.suffix(2000) : []
    }
}
