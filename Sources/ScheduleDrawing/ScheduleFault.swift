package import Schedules

/// What is wrong in a schedule, in terms of its steps.
package enum ScheduleFault: Sendable, Hashable {
    /// Between a task's read and its write another task wrote, and that is gone.
    case lostUpdate(LostUpdate)
    /// Nobody can go on: those who wait for each other in a circle, or for what never comes, and
    /// the signals that found nobody.
    case deadlock(circle: [Ending.Waiting], others: [Ending.Waiting], vainSignal: Int?)
    /// Nothing orders two accesses.
    case race(DataRace)
    /// A task was ended by a signal, at a step.
    case crash(step: Int)
    /// It ended in another way than it should, or left something behind; see its ending.
    case ending

    /// Three steps on one memory.
    package struct LostUpdate: Sendable, Hashable {
        /// Where the value was read that was out of date later.
        package var read: Int
        /// The write that is lost.
        package var lost: Int
        /// The write over it.
        package var overwrite: Int
    }
}

extension ScheduleReading {
    /// What is wrong, as far as the schedule itself tells.
    ///
    /// - Parameter race: A race that was found in it.
    /// - Returns: `nil` if nothing is.
    func fault(race: DataRace?) -> ScheduleFault? {
        if let race { return .race(race) }
        switch schedule.ending {
        case .deadlock(let waiting): return deadlock(waiting.map(namingCondition))
        case .crashed:
            guard let step = schedule.steps.lastIndex(where: { $0.kind == .crash }) else {
                return .ending
            }
            return .crash(step: step)
        case .returned: return lostUpdate.map(ScheduleFault.lostUpdate)
        default: return .ending
        }
    }

    /// The first update that is written over by a task that has not seen it.
    private var lostUpdate: ScheduleFault.LostUpdate? {
        var found: [ScheduleFault.LostUpdate] = []
        for object in schedule.objects.indices {
            var reads: [Int: Int] = [:]
            // The write that each task has missed since its read: the first one.
            var missed: [Int: Int] = [:]
            for index in uses(of: object) {
                let step = schedule.steps[index]
                if step.kind.isRead {
                    reads[step.task] = index
                    missed[step.task] = nil
                } else if step.kind.mayWrite, !step.failed {
                    if step.kind.isStore, let read = reads[step.task], let lost = missed[step.task]
                    {
                        found.append(.init(read: read, lost: lost, overwrite: index))
                    }
                    reads[step.task] = nil
                    missed[step.task] = nil
                    for task in reads.keys where task != step.task { missed[task] = index }
                }
            }
        }
        return found.min { ($0.overwrite, $0.read) < ($1.overwrite, $1.read) }
    }

    /// Who waits to be woken takes a lock when it wakes; what it waits for is the condition.
    private func namingCondition(_ waiting: Ending.Waiting) -> Ending.Waiting {
        let wait = schedule.steps.last { $0.task == waiting.task && $0.kind == .conditionWait }
        guard waiting.kind == .conditionWake, let wait else { return waiting }
        var waiting = waiting
        waiting.object = wait.object
        waiting.owner = nil
        return waiting
    }

    private func deadlock(_ waiting: [Ending.Waiting]) -> ScheduleFault {
        let next = Dictionary(waiting.map { ($0.task, $0.owner ?? $0.other) }) { first, _ in first }
        for start in waiting {
            var path: [Int] = []
            var task = start.task
            while !path.contains(task), let after = next[task] ?? nil {
                path.append(task)
                task = after
            }
            guard let begin = path.firstIndex(of: task) else { continue }
            let circle = path[begin...].compactMap { task in waiting.first { $0.task == task } }
            let others = waiting.filter { !circle.contains($0) }
            return .deadlock(circle: circle, others: others, vainSignal: nil)
        }
        // Who waits for a task's end waits for what that task waits for.
        let idle = waiting.filter { $0.other != nil }
        let stuck = waiting.filter { $0.other == nil }
        let conditions = Set(stuck.compactMap(\.object))
        let vain = schedule.steps.lastIndex { step in
            (step.kind == .signal || step.kind == .broadcast) && step.value == 0
                && step.object.map(conditions.contains) ?? false
        }
        return .deadlock(
            circle: [],
            others: stuck.isEmpty ? waiting : stuck + idle,
            vainSignal: vain
        )
    }
}
