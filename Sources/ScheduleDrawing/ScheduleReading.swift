import Schedules

/// What can be read out of a schedule: which steps matter to somebody else, and who lived when.
struct ScheduleReading {
    let schedule: Schedule
    /// The step that made each task; -1 for the first.
    private let births: [Int]
    /// The step with which each task ended, or the number of steps.
    private let deaths: [Int]
    /// The steps on each object.
    private let uses: [[Int]]

    init(_ schedule: Schedule) {
        self.schedule = schedule
        var births = [Int](repeating: -1, count: schedule.tasks.count)
        var deaths = [Int](repeating: schedule.steps.count, count: schedule.tasks.count)
        var uses = [[Int]](repeating: [], count: schedule.objects.count)
        for (index, step) in schedule.steps.enumerated() {
            if let object = step.object, uses.indices.contains(object) {
                uses[object].append(index)
            }
            switch step.kind {
            case .fork, .create, .spawn:
                if let child = step.value, births.indices.contains(child) { births[child] = index }
            case .exit, .crash:
                if deaths.indices.contains(step.task) { deaths[step.task] = index }
            default: break
            }
        }
        if schedule.isOfSwiftTasks, schedule.ending.isOfBody {
            // Whoever was made by the body has ended, or comes to nothing more.
            for (index, step) in schedule.steps.enumerated() where step.task > 0 {
                if deaths.indices.contains(step.task) { deaths[step.task] = index }
            }
        }
        self.births = births
        self.deaths = deaths
        self.uses = uses
    }

    /// The steps on an object, in their order; nothing for an object that does not exist.
    func uses(of object: Int) -> [Int] { uses.indices.contains(object) ? uses[object] : [] }

    /// Whether a step acts on something that another task, alive at the same time, acts on too;
    /// for memory, only if one of them writes.
    func matters(_ index: Int) -> Bool {
        let step = schedule.steps[index]
        if [.crash, .kill, .resume].contains(step.kind) { return true }
        guard let object = step.object, !isPartOfWaiting(index) else { return false }
        return uses(of: object).contains { other in
            let others = schedule.steps[other]
            guard others.task != step.task, isUnordered(index, other) else { return false }
            return !step.kind.isAccess || step.kind.mayWrite || others.kind.mayWrite
        } || isAwaited(object, byOtherThan: step.task)
    }

    /// The end of a task, as a step; none if it had not ended.
    func end(of task: Int) -> Int? {
        guard deaths.indices.contains(task), deaths[task] < schedule.steps.count,
            schedule.tasks[task].swiftTask == nil
        else { return nil }
        return deaths[task]
    }

    /// Whether no making and no ending of a task puts one of two steps before the other in every
    /// schedule: what a parent does before its child begins, or after it has ended, concerns nobody.
    private func isUnordered(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (schedule.steps[one].task, schedule.steps[other].task)
        if isAncestor(first, of: second) { return births[second] < one && one < deaths[second] }
        if isAncestor(second, of: first) { return births[first] < other && other < deaths[first] }
        return true
    }

    private func isAncestor(_ task: Int, of descendant: Int) -> Bool {
        var next = descendant
        // A parent is made before its child; a value that says otherwise must not loop.
        while schedule.tasks.indices.contains(next), let parent = schedule.tasks[next].parent,
            parent < next
        {
            if parent == task { return true }
            next = parent
        }
        return false
    }

    /// Whether another task waits for an object at the end and will never have it.
    private func isAwaited(_ object: Int, byOtherThan task: Int) -> Bool {
        guard case .deadlock(let waiting) = schedule.ending else { return false }
        return waiting.contains { $0.object == object && $0.task != task }
    }

    /// The lock that a wait on a condition gives back is part of the wait.
    private func isPartOfWaiting(_ index: Int) -> Bool {
        let step = schedule.steps[index]
        guard step.kind == .unlock, index > 0 else { return false }
        let before = schedule.steps[index - 1]
        return before.task == step.task && before.kind == .conditionWait
    }

    /// What stands in a memory after each step on it, as far as anybody has seen it.
    ///
    /// - Returns: The value before the first step, then by step; no entry if it is not known.
    func values(of object: Int) -> (first: MemoryContent?, after: [Int: MemoryContent]) {
        var after: [Int: MemoryContent] = [:]
        let uses = uses(of: object)
        var known: MemoryContent?
        // Backwards, because a read tells what the change before it has left.
        for index in uses.reversed() {
            let step = schedule.steps[index]
            switch step.kind {
            case .write, .atomicStore:
                after[index] = step.content
                known = nil
            case .modify:
                after[index] = step.content ?? known
                known = nil
            case .atomicReadModifyWrite:
                after[index] = known
                known = step.content
            case .atomicCompareExchange:
                after[index] = step.failed ? step.content : known
                known = step.content
            case .read, .atomicLoad:
                after[index] = step.content
                known = step.content
            default: break
            }
        }
        return (known, after)
    }
}

extension Step.Kind {
    /// Whether it is an access to memory.
    var isAccess: Bool {
        switch self {
        case .read, .write, .modify, .atomicLoad, .atomicStore, .atomicReadModifyWrite,
            .atomicCompareExchange:
            true
        default: false
        }
    }

    /// Whether it looks at memory and leaves it as it is.
    var isRead: Bool { self == .read || self == .atomicLoad }

    /// Whether it writes what it was given, without a look at what was there.
    var isStore: Bool { self == .write || self == .atomicStore }

    /// Whether it changes memory.
    var mayWrite: Bool { isAccess && !isRead }

    /// Whether the task holds the object from here on.
    var takes: Bool {
        switch self {
        case .lock, .tryLock, .readLock, .writeLock, .tryReadLock, .tryWriteLock, .fileLock,
            .conditionWake, .once:
            true
        default: false
        }
    }

    /// Whether the task gives the object back.
    var releases: Bool {
        switch self {
        case .unlock, .readUnlock, .writeUnlock, .fileUnlock, .onceDone: true
        default: false
        }
    }
}

extension Ending {
    /// Whether the body came to its end.
    fileprivate var isOfBody: Bool {
        switch self {
        case .returned, .threw: true
        default: false
        }
    }
}
