import Schedules

/// Which steps a picture shows: those that matter to another task, and of these, if they are too
/// many, the ones that tell the most.
struct ShownSteps {
    /// The steps in their order.
    let indices: [Int]
    /// How many steps that matter are left out just before a shown one, or at the end.
    let folded: [Int: Int]

    /// - Parameters:
    ///   - reading: The schedule.
    ///   - fault: What is wrong in it.
    ///   - limit: The most steps to show.
    init(_ reading: ScheduleReading, fault: ScheduleFault?, limit: Int) {
        let steps = reading.schedule.steps
        var candidates = steps.indices.filter { reading.matters($0) || fault.isAt($0) }
        if case .race(let race) = fault {
            candidates = Self.before(race, candidates, in: steps)
        } else if candidates.isEmpty {
            candidates = steps.indices.filter { ![.start, .job].contains(steps[$0].kind) }
        }
        candidates = Self.withSuspensions(candidates, in: steps)
        let isUnexplained = fault == nil && reading.schedule.isOfSwiftTasks
        let ranked =
            isUnexplained
            ? Self.aroundLastPreemption(candidates, steps)
            : Self.ranked(candidates, steps, fault)
        let kept = Set(ranked.prefix(max(limit, 3)))
        indices = candidates.filter(kept.contains)
        var folded: [Int: Int] = [:]
        var count = 0
        for index in candidates {
            if kept.contains(index) {
                if count > 0 { folded[index] = count }
                count = 0
            } else {
                count += 1
            }
        }
        if count > 0 { folded[steps.count] = count }
        self.folded = folded
    }

    /// The candidates, and where tasks of Swift's let the others run in between.
    private static func withSuspensions(_ candidates: [Int], in steps: [Step]) -> [Int] {
        let suspensions = steps.indices.filter { index in
            let step = steps[index]
            guard step.kind == .suspend else { return false }
            let later = candidates.filter { $0 > index }
            guard
                let goesOn = later.first(where: { other in
                    steps[other].task == step.task
                        || steps[other].kind == .resume && steps[other].value == step.task
                })
            else { return false }
            let isKnown = candidates.contains { $0 < index && steps[$0].task == step.task }
            return later.first != goesOn && isKnown || steps[goesOn].kind == .resume
        }
        return (candidates + suspensions).sorted()
    }

    /// The candidates, those nearest to where the schedule leaves the steady one for the last time
    /// first: nobody can tell what else matters.
    private static func aroundLastPreemption(_ candidates: [Int], _ steps: [Step]) -> [Int] {
        let last = steps.lastIndex(where: \.isPreemption) ?? 0
        let focus = candidates.firstIndex { $0 > last } ?? candidates.count
        return candidates.indices.sorted { (abs($0 - focus), $0) < (abs($1 - focus), $1) }
            .map { candidates[$0] }
    }

    /// The candidates, what tells most first.
    private static func ranked(
        _ candidates: [Int],
        _ steps: [Step],
        _ fault: ScheduleFault?
    ) -> [Int] {
        let places = candidates.filter { fault.isAt($0) }
        let focus = places.last ?? candidates.last ?? 0
        let object = places.first.flatMap { steps[$0].object }
        func rank(_ place: Int) -> Int {
            let index = candidates[place]
            if fault.isAt(index) { return 0 }
            let isSwitch = place > 0 && steps[candidates[place - 1]].task != steps[index].task
            let isLeft =
                place + 1 < candidates.count
                && steps[candidates[place + 1]].task != steps[index].task
            let isNear = places.first.map { index >= $0 } ?? true && index <= focus
            if isNear && (isSwitch || isLeft) { return 1 }
            if isNear && steps[index].object == object { return 2 }
            return isSwitch || isLeft ? 3 : 4
        }
        let ranks = candidates.indices.map {
            (rank($0), abs(candidates[$0] - focus), candidates[$0])
        }
        return ranks.sorted { $0 < $1 }.map(\.2)
    }

    /// The accesses of a race stand in a row of their own, after what came before them; if they
    /// are no steps of the schedule, nobody knows what did.
    private static func before(
        _ race: DataRace,
        _ candidates: [Int],
        in steps: [Step]
    ) -> [Int] {
        let first = steps.firstIndex { race.first.isAt($0) }
        let second = steps.lastIndex { race.second.isAt($0) }
        guard let first, let second else { return [] }
        return candidates.filter { $0 < second && $0 != first }
    }
}

extension DataRace.Access {
    fileprivate func isAt(_ step: Step) -> Bool {
        step.task == task && step.kind == kind && step.stack == stack
    }
}

extension ScheduleFault? {
    /// Whether a step is part of what is wrong.
    fileprivate func isAt(_ index: Int) -> Bool {
        switch self {
        case .lostUpdate(let update): [update.read, update.lost, update.overwrite].contains(index)
        case .crash(let step): step == index
        case .deadlock(_, _, let signal): signal == index
        case .race, .ending, nil: false
        }
    }
}
