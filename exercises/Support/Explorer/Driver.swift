import CExplorer
import Glibc
import Schedules

/// Starts executions and gathers what comes of them, in an order that does not depend on which
/// of them is done first.
final class Driver<Outcome: Codable & Hashable & Sendable> {
    /// Runs in an execution's first process, and ends it.
    typealias Body = (KnownOutcomes<Outcome>) -> Never

    private let explorer: Explorer
    private let processors: [Int32]
    private let places = Places()
    private var settings: ReplayText
    private var collection: Collection<Outcome>
    /// Whether executions note what Swift's tasks do.
    private var follows = false
    /// Of how many results the schedules tell what Swift's tasks do.
    private static var mostFollowed: Int { 64 }
    /// The most operations that a drawn schedule had so far.
    private var longest: Int?

    init(_ explorer: Explorer) throws {
        self.explorer = explorer
        let allowed = allowedProcessors()
        let width = max(1, min(explorer.width ?? 2, 16))
        processors = (0..<width).map { allowed.isEmpty ? -1 : allowed[$0 % allowed.count] }
        settings = ReplayText(
            plainAccesses: explorer.stopsAtPlainAccesses,
            releases: false,
            deviations: []
        )
        collection = Collection()
        warmUp()
        guard interleave_open(Int32(processors.count)) else { throw Explorer.Failure.cannotStart }
    }

    /// Runs one schedule.
    func replay(_ text: ReplayText, _ body: Body) throws -> Exploration<Outcome>.Found {
        settings = text
        follows = true
        var item = Search.Item.steady
        item.deviations = text.deviations
        try launch(item, seed: nil, slot: 0, body)
        let slot = interleave_await()
        var recording = Recording(slot: slot)
        if let last = text.deviations.last, recording.decisions.count <= Int(last.decision) {
            // The choice that was to be made never came.
            recording.ending = INTERLEAVE_DIVERGED.rawValue
        }
        try collection.add(recording, settings, places)
        guard let result = finished(.drawn(1)).results.first else {
            throw Explorer.Failure.cannotStart
        }
        return result
    }

    /// Tries all schedules that the explorer asks for.
    func explore(_ body: Body) throws -> Exploration<Outcome> {
        let exploration = try exploreUnseen(body)
        guard collection.hasJobs else { return exploration }
        try followSwiftTasks(body)
        return finished(exploration.extent)
    }

    /// Tries all schedules without a look at what Swift's tasks do in them.
    private func exploreUnseen(_ body: Body) throws -> Exploration<Outcome> {
        switch explorer.strategy {
        case .systematic: break
        case .random(let count, _): return try draw(count, body)
        case .priorities(let count, _, _, _): return try draw(count, body)
        }
        if let exploration = try search(body) { return exploration }
        // Somebody looks at what is not released yet, so releases are decisions too.
        settings.releases = true
        collection = Collection()
        return try search(body) ?? finished(.diverged)
    }

    /// Repeats each schedule that is told, to note what Swift's tasks do in it.
    private func followSwiftTasks(_ body: Body) throws {
        follows = true
        for number in collection.results.indices.prefix(Self.mostFollowed) {
            var item = Search.Item.steady
            let replay = ReplayText(collection.results[number].schedule.replay)
            item.deviations = replay?.deviations ?? []
            try launch(item, seed: nil, slot: 0, body)
            let recording = Recording(slot: interleave_await())
            guard recording.path.deviations == item.deviations else { continue }
            _ = try collection.show(number, by: recording, settings, places)
        }
    }

    /// - Returns: `nil` if releases have to be decisions, and were not.
    private func search(_ body: Body) throws -> Exploration<Outcome>? {
        let reduces = explorer.reduces && explorer.preemptions == nil
        var search = Search(bound: explorer.preemptions, reduces: reduces)
        var running: [Int: Int32] = [:]
        var free = processors.indices.map(Int32.init).reversed() as [Int32]
        var done: [Int: Recording] = [:]
        let start = seconds()
        func drain() {
            while interleave_await() >= 0 {}
        }
        while search.advance() {
            let complete = search.level > 0 ? search.level - 1 : nil
            if collection.schedules >= explorer.scheduleLimit {
                drain()
                return finished(
                    .stoppedAtSchedules(explorer.scheduleLimit, complete: complete)
                )
            }
            if let limit = explorer.timeLimit, seconds() - start > limit {
                drain()
                return finished(.stoppedAtTime(seconds: limit, complete: complete))
            }
            // What is next, and while that runs, what will be tried anyway.
            for item in search.waiting.suffix(processors.count).reversed()
            where running[item.number] == nil && done[item.number] == nil {
                guard let slot = free.popLast() else { break }
                try launch(item, seed: nil, slot: slot, body)
                running[item.number] = slot
            }
            guard let next = search.waiting.last else { break }
            guard let recording = done.removeValue(forKey: next.number) else {
                let slot = interleave_await()
                guard let number = running.first(where: { $0.value == slot })?.key else {
                    throw Explorer.Failure.cannotStart
                }
                running[number] = nil
                free.append(slot)
                done[number] = Recording(slot: slot)
                continue
            }
            _ = search.removeNext()
            if recording.observesReleases && !settings.releases {
                drain()
                return nil
            }
            if recording.ending == INTERLEAVE_REDUNDANT.rawValue {
                search.branch(from: next, decisions: recording.choices)
                continue
            }
            if recording.hasDiverged(from: next) {
                drain()
                return finished(.diverged)
            }
            try collection.add(recording, settings, places)
            search.branch(from: next, decisions: recording.choices)
            // An execution that was given up took long, and so would the others.
            if collection.isStuck || explorer.stopsAtFailure && collection.hasFailure {
                drain()
                return finished(.stoppedAtFailure(complete: complete))
            }
        }
        return finished(.all(preemptions: explorer.preemptions))
    }

    /// What has been gathered, with lines.
    private func finished(_ extent: Extent) -> Exploration<Outcome> {
        var exploration = collection.exploration(extent)
        if let lines = explorer.lines { places.complete(&exploration, by: lines) }
        return exploration
    }

    /// Draws schedules, one after the other.
    private func draw(_ count: Int, _ body: Body) throws -> Exploration<Outcome> {
        for number in 0..<count {
            try launch(.steady, seed: UInt64(number), slot: 0, body)
            let recording = Recording(slot: interleave_await())
            if recording.observesReleases && !settings.releases {
                // Somebody looks at what is not released yet, so releases are decisions too.
                settings.releases = true
                collection = Collection()
                longest = nil
                return try draw(count, body)
            }
            longest = max(longest ?? 0, recording.choiceCount)
            try collection.add(recording, settings, places)
            if explorer.stopsAtFailure, collection.hasFailure {
                try simplify(body)
                return finished(.stoppedAtFailure(complete: nil))
            }
        }
        try simplify(body)
        return finished(.drawn(count))
    }

    /// Tells each result by a schedule with fewer choices that differ from the steady ones, if
    /// one is found by leaving out what was drawn.
    private func simplify(_ body: Body) throws {
        for number in collection.results.indices {
            var shorter = Simplification(ReplayText(collection.results[number].schedule.replay))
            while let deviations = shorter.next() {
                var item = Search.Item.steady
                item.deviations = deviations
                try launch(item, seed: nil, slot: 0, body)
                let recording = Recording(slot: interleave_await())
                let path = recording.path
                guard path.preemptions <= shorter.preemptions ?? path.preemptions,
                    path.deviations.count <= deviations.count,
                    try collection.show(number, by: recording, settings, places)
                else { continue }
                shorter.succeed(path)
            }
        }
    }

    /// Starts an execution; in its process it does not come back.
    private func launch(_ item: Search.Item, seed: UInt64?, slot: Int32, _ body: Body) throws {
        var c = interleave_settings()
        c.step_limit = UInt32(explorer.stepLimit)
        c.decides_at_plain_accesses = settings.plainAccesses
        c.decides_at_releases = settings.releases
        c.reduces = explorer.reduces
        c.follows_swift_tasks = follows
        c.processor = processors[Int(slot)]
        c.sleeping = item.sleeping
        if let seed { explorer.strategy.apply(to: &c, number: seed, longest: longest) }
        let deviations = item.deviations.map {
            interleave_deviation(decision: $0.decision, task: $0.task)
        }
        let id = unsafe interleave_launch(slot, &c, deviations, deviations.count)
        guard id >= 0 else { throw Explorer.Failure.cannotStart }
        if id == 0 { body(collection.known) }
    }
}

extension Search.Item {
    /// The schedule without any deviation.
    static var steady: Search.Item {
        Search.Item(
            number: 0,
            deviations: [],
            preemptions: 0,
            impatient: 0,
            sleeping: 0,
            history: nil
        )
    }
}

extension Recording {
    /// Whether something else happened before the last deviation than when it was found.
    func hasDiverged(from item: Search.Item) -> Bool {
        if ending == INTERLEAVE_DIVERGED.rawValue { return true }
        guard let last = item.deviations.last, let history = item.history else { return false }
        let index = Int(last.decision)
        return !decisions.indices.contains(index) || decisions[index].history != history
    }
}

extension Explorer.Strategy {
    /// Tells the C library how to choose in the schedule of a number.
    ///
    /// - Parameters:
    ///   - settings: Where that is said.
    ///   - number: The schedule's, from 0.
    ///   - longest: The most operations that an execution had so far; none before the first.
    func apply(to settings: inout interleave_settings, number: UInt64, longest: Int?) {
        switch self {
        case .systematic: break
        case .random(_, let seed):
            settings.strategy = INTERLEAVE_RANDOM.rawValue
            settings.seed = seed &* 0x1_0000_0001 &+ number &+ 1
        case .priorities(_, let seed, let depth, let length):
            settings.strategy = INTERLEAVE_PRIORITIES.rawValue
            settings.seed = seed &* 0x1_0000_0001 &+ number &+ 1
            settings.changes = UInt32(max(0, depth - 1))
            // A change after the last operation would be none.
            settings.length = UInt32(max(1, min(length, longest ?? length)))
        }
    }
}

/// The processors on which this process may run.
private func allowedProcessors() -> [Int32] {
    var numbers = [Int32](repeating: 0, count: 64)
    let count = unsafe interleave_processors(&numbers, Int32(numbers.count))
    return Array(numbers.prefix(Int(count)))
}

private func seconds() -> Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}
