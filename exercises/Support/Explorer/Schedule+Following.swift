import CExplorer
import Schedules

extension Schedule {
    /// The same with Swift's tasks in place of the thread that runs them, and with what they did
    /// between the steps.
    func following(_ recording: Recording, _ places: Places) -> Schedule {
        var following = Following(recording)
        var schedule = self
        schedule.tasks = following.tasks(before: Array(tasks.dropFirst()))
        schedule.steps = following.merged(steps) { recording.frames($0, places) }
        schedule.objects = objects + following.objects
        schedule.ending = following.ending(ending, of: schedule.steps) {
            recording.frames($0, places)
        }
        return schedule
    }
}

/// What was noted of Swift's tasks, as steps.
private struct Following {
    private let recording: Recording
    private(set) var objects: [ScheduledObject] = []
    /// The index of the object at each place that several tasks access.
    private var objectAt: [UInt64: Int] = [:]
    /// What has been found at each place that is no number, in order of appearance.
    private var contents: [UInt64: [Content]] = [:]
    /// How often the property at each place was changed in place so far.
    private var changes: [UInt64: Int] = [:]

    /// The same reference to what has been changed since is not the same content.
    private struct Content: Equatable {
        var reference: Int64
        var changes: Int
    }

    init(_ recording: Recording) {
        self.recording = recording
        let accesses = recording.notes.filter { $0.kind < 16 || $0.isModification }
        for (place, notes) in Dictionary(grouping: accesses, by: \.place)
        where notes.contains(where: \.mayWrite) && Set(notes.map(\.swift_task)).count > 1 {
            objectAt[place] = -1
        }
        // Numbered by the first access, not by the address.
        for note in accesses where objectAt[note.place] == -1 {
            objectAt[note.place] = recording.objects.count + objects.count
            objects.append(
                ScheduledObject(kind: .actorState, number: objects.count + 1, sharedOffset: nil)
            )
        }
    }

    private var count: Int { recording.swiftTasks.count }

    /// The index of a thread or process; the first thread's place is that of the body's task.
    private func task(_ index: Int) -> Int { index <= 0 ? index : count - 1 + index }

    func tasks(before others: [ScheduledTask]) -> [ScheduledTask] {
        let own = recording.swiftTasks.enumerated().map { number, task in
            ScheduledTask(
                process: 0,
                isThread: false,
                parent: task.parent == 0 ? (number == 0 ? nil : 0) : Int(task.parent) - 1,
                swiftTask: number,
                name: task.text
            )
        }
        return own
            + others.map { other in
                var other = other
                other.parent = other.parent.map(task)
                return other
            }
    }

    /// The steps with what was noted between them.
    mutating func merged(_ steps: [Step], frames: (Int32) -> [Frame]) -> [Step] {
        var merged: [Step] = []
        var notes = recording.notes[...]
        // Jobs of the runtime's own belong to the task that they let go on.
        var unowned: [Int] = []
        func own(by task: Int) {
            for index in unowned { merged[index].task = task }
            unowned = []
        }
        for (number, step) in steps.enumerated() {
            while let note = notes.first, note.step <= number {
                notes = notes.dropFirst()
                guard let noted = self.step(of: note, frames) else { continue }
                if note.kind != UInt8(INTERLEAVE_SUSPEND.rawValue) { own(by: noted.task) }
                merged.append(noted)
            }
            var step = step
            let swiftTask = Int(recording.steps[number].swift_task)
            if step.kind == .job {
                unowned = swiftTask == 0 ? [merged.count] : []
            }
            step.task = step.task == 0 ? max(0, swiftTask - 1) : task(step.task)
            if swiftTask != 0 { own(by: step.task) }
            if step.kind.valueIsTask { step.value = step.value.map(task) }
            merged.append(step)
        }
        merged += notes.compactMap { self.step(of: $0, frames) }
        return merged.withoutIdleSuspensions
    }

    private mutating func step(of note: interleave_note, _ frames: (Int32) -> [Frame]) -> Step? {
        let kind = Step.Kind(note.kind)
        guard kind != .wait else { return nil }
        let isAccess = kind.isAccessOfTask
        let object = isAccess ? objectAt[note.place] : nil
        guard !isAccess || object != nil else { return nil }
        var step = Step(
            task: Int(note.swift_task) - 1,
            kind: kind,
            order: nil,
            object: object,
            value: nil,
            failed: false,
            isDecision: false,
            isPreemption: false,
            stack: frames(note.stack),
            held: []
        )
        if kind == .modify { changes[note.place, default: 0] += 1 }
        if !isAccess {
            step.value = kind == .suspend ? nil : Int(note.value) - 1
        } else if note.has_value {
            if note.value.magnitude < 1 << 32 {
                step.value = Int(note.value)
            } else {
                step.version = version(of: note.value, at: note.place)
            }
        }
        return step
    }

    private mutating func version(of reference: Int64, at place: UInt64) -> Int {
        let known = contents[place, default: []]
        let content = Content(reference: reference, changes: changes[place] ?? 0)
        if let index = known.firstIndex(of: content) { return index }
        contents[place] = known + [content]
        return known.count
    }

    /// The ending with the indices of these tasks.
    func ending(_ ending: Ending, of steps: [Step], frames: (Int32) -> [Frame]) -> Ending {
        switch ending {
        case .crashed(let signal, let task):
            let crash = steps.last { $0.kind == .crash }
            return .crashed(signal: signal, task: crash?.task ?? self.task(task))
        case .deadlock(var waiting):
            for index in waiting.indices {
                waiting[index].task = task(waiting[index].task)
                waiting[index].owner = waiting[index].owner.map(task)
                waiting[index].other = waiting[index].other.map(task)
            }
            let others = recording.notes.filter { $0.kind == UInt8(INTERLEAVE_WAIT.rawValue) }
            waiting.insert(
                contentsOf: others.map { note in
                    Ending.Waiting(
                        task: Int(note.swift_task) - 1,
                        kind: .job,
                        object: nil,
                        owner: nil,
                        other: nil,
                        stack: frames(note.stack)
                    )
                },
                at: min(1, waiting.count)
            )
            return .deadlock(waiting)
        default: return ending
        }
    }
}

extension [Step] {
    /// Without the suspensions that nobody made use of, and of several without anything between
    /// only the last.
    fileprivate var withoutIdleSuspensions: [Step] {
        var kept: [Step] = []
        for (index, step) in enumerated() {
            if step.kind == .suspend {
                let rest = self[(index + 1)...].filter { $0.kind != .job }
                guard let next = rest.first(where: { $0.concerns(step.task) }),
                    let first = rest.first, first != next || next.kind == .resume,
                    next.kind != .suspend
                else { continue }
            }
            kept.append(step)
        }
        return kept
    }
}

extension Step {
    fileprivate func concerns(_ other: Int) -> Bool {
        task == other || kind == .resume && value == other
    }
}

extension Step.Kind {
    fileprivate var isAccessOfTask: Bool {
        switch self {
        case .read, .write, .modify, .atomicLoad, .atomicStore, .atomicReadModifyWrite,
            .atomicCompareExchange:
            true
        default: false
        }
    }

    /// Whether the value of such a step names a thread or process.
    fileprivate var valueIsTask: Bool {
        switch self {
        case .fork, .create, .wait, .join, .detach: true
        default: false
        }
    }
}

extension interleave_note {
    fileprivate var isModification: Bool { kind == UInt8(INTERLEAVE_MODIFY.rawValue) }

    fileprivate var mayWrite: Bool {
        kind != UInt8(INTERLEAVE_READ.rawValue) && kind != UInt8(INTERLEAVE_ATOMIC_LOAD.rawValue)
    }
}

extension interleave_swift_task {
    /// Its name; none if it has none.
    fileprivate var text: String? {
        let bytes = unsafe withUnsafeBytes(of: name) { bytes in
            unsafe Array(bytes.prefix { $0 != 0 })
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
