import CExplorer
import Schedules

extension Recording {
    /// The schedule in words that need no explorer.
    func schedule(_ settings: ReplayText, places: Places) -> Schedule {
        let path = self.path
        let preempting = Set(
            choices.indices.filter { index in
                let choice = choices[index]
                return choice.options.contains { $0.task == choice.chosen && $0.cost > 0 }
            }.map { decisions[$0].step }
        )
        var held = [[Int]](repeating: [], count: tasks.count)
        let steps = self.steps.enumerated().map { number, step in
            let task = Int(step.task)
            let result = Step(
                task: task,
                kind: Step.Kind(step.kind),
                order: Step.Order(rawValue: Int(step.order)),
                object: step.object < 0 ? nil : Int(step.object),
                value: step.has_value ? Int(step.value) : nil,
                failed: step.failed,
                isDecision: step.is_decision,
                isPreemption: step.is_decision && preempting.contains(UInt32(number)),
                stack: frames(step.stack, places),
                held: held[task]
            )
            result.changeLocks(&held[task])
            return result
        }
        let schedule = Schedule(
            tasks: tasks.map { task in
                ScheduledTask(
                    process: Int(task.process),
                    isThread: task.is_thread,
                    parent: task.parent < 0 ? nil : Int(task.parent)
                )
            },
            objects: namedObjects,
            steps: steps,
            preemptions: path.preemptions,
            ending: endingInWords(places),
            replay: ReplayText(
                plainAccesses: settings.plainAccesses,
                releases: settings.releases,
                deviations: path.deviations
            ).text
        )
        return swiftTasks.isEmpty ? schedule : schedule.following(self, places)
    }

    func frames(_ stack: Int32, _ places: Places) -> [Frame] {
        guard stacks.indices.contains(Int(stack)) else { return [] }
        let stack = stacks[Int(stack)]
        return unsafe withUnsafeBytes(of: stack.frames) { bytes in
            unsafe bytes.bindMemory(to: UInt64.self).prefix(Int(stack.depth)).map(places.frame)
        }
    }

    private var namedObjects: [ScheduledObject] {
        var seen: [ScheduledObject.Kind: Int] = [:]
        return objects.map { object in
            let kind = ScheduledObject.Kind.allCases[Int(object.class_)]
            seen[kind, default: 0] += 1
            let isShared = object.space == 0 && kind != .file && kind != .pipe
            return ScheduledObject(
                kind: kind,
                number: seen[kind] ?? 0,
                sharedOffset: isShared
                    ? .init(mapping: Int(object.mapping), bytes: Int(object.place)) : nil
            )
        }
    }

    /// How it ended.
    func endingInWords(_ places: Places) -> Ending {
        switch interleave_ending(ending) {
        case INTERLEAVE_RETURNED: .returned
        case INTERLEAVE_THREW: .threw(String(decoding: outcome, as: UTF8.self))
        case INTERLEAVE_LEFT: .left
        case INTERLEAVE_CRASHED: .crashed(signal: Int(signal), task: task)
        case INTERLEAVE_DEADLOCK: .deadlock(waiting(places))
        case INTERLEAVE_TOO_LONG: .tooLong(steps: steps.count)
        case INTERLEAVE_STUCK: .stuck
        case INTERLEAVE_KILLED: .killed
        case INTERLEAVE_CHILD_RETURNED: .childReturned
        case INTERLEAVE_DIVERGED: .diverged
        default: .full
        }
    }

    private func waiting(_ places: Places) -> [Ending.Waiting] {
        tasks.indices.filter { !tasks[$0].has_ended }.map { index in
            let task = tasks[index]
            let object = task.pending_object < 0 ? nil : Int(task.pending_object)
            let owner = object.map { objects[$0].owner } ?? -1
            return Ending.Waiting(
                task: index,
                kind: Step.Kind(task.pending_kind),
                object: object,
                owner: owner < 0 ? nil : Int(owner),
                other: otherTask(task),
                stack: frames(task.pending_stack, places)
            )
        }
    }

    /// The task that `join` waits for, or the first one of the process that `waitpid` waits for.
    private func otherTask(_ task: interleave_task_state) -> Int? {
        guard task.pending_argument >= 0 else { return nil }
        switch Step.Kind(task.pending_kind) {
        case .join: return Int(task.pending_argument)
        case .wait: return tasks.firstIndex { $0.process == UInt32(task.pending_argument) }
        default: return nil
        }
    }

    /// What was left behind.
    var leftovers: Leftovers {
        func tasks(_ set: UInt64) -> [Int] { (0..<64).filter { set & 1 << UInt64($0) != 0 } }
        return ending == INTERLEAVE_RETURNED.rawValue
            ? Leftovers(tasks: tasks(leftBehind), endedWithLock: tasks(endedWithLock))
            : Leftovers()
    }

    /// The data races that it showed.
    func racesInWords(_ places: Places) -> [DataRace] {
        races.map { race in
            DataRace(
                first: .init(
                    task: Int(race.first_task),
                    kind: Step.Kind(race.first_kind),
                    stack: frames(race.first_stack, places)
                ),
                second: .init(
                    task: Int(race.second_task),
                    kind: Step.Kind(race.second_kind),
                    stack: frames(race.second_stack, places)
                )
            )
        }
    }
}

extension Step.Kind {
    /// The kind of the C library's number.
    init(_ number: UInt8) {
        // The first seven are accesses; the others begin at 16.
        let index = number < 16 ? Int(number) : Int(number) - 16 + 7
        self = Step.Kind.allCases[index]
    }
}

extension Step {
    /// Takes or releases what this step takes or releases.
    fileprivate func changeLocks(_ held: inout [Int]) {
        guard let object, !failed else { return }
        switch kind {
        case .lock, .tryLock, .readLock, .writeLock, .tryReadLock, .tryWriteLock, .fileLock,
            .conditionWake, .once:
            held.append(object)
        case .unlock, .readUnlock, .writeUnlock, .fileUnlock, .onceDone:
            if let index = held.lastIndex(of: object) { held.remove(at: index) }
        default: break
        }
    }
}
