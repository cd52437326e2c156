import Diagnostics
package import Schedules

extension SchedulePicture {
    /// The picture of an execution.
    ///
    /// - Parameters:
    ///   - schedule: The execution.
    ///   - sources: The learner's files; lines of others are not shown.
    ///   - names: What to call tasks and objects.
    ///   - race: The race to show, if the execution is shown for one.
    ///   - isWrong: Whether what is wrong is to be looked for and marked. What looks like a lost
    ///     update can be meant, so that is for the caller to know.
    ///   - limit: The most steps to show; the others are folded.
    package init(
        _ schedule: Schedule,
        sources: SourceTexts = SourceTexts(),
        names: ScheduleNames = ScheduleNames(),
        race: DataRace? = nil,
        isWrong: Bool = true,
        limit: Int = 14
    ) {
        let reading = ScheduleReading(schedule.withWholeModifications)
        let fault = isWrong ? reading.fault(race: race) : nil
        let shown = ShownSteps(reading, fault: fault, limit: limit)
        let names = names.namingProperties(of: reading.schedule, in: sources)
        var drawing = PictureDrawing(reading, shown, fault, sources, names)
        drawing.addSteps()
        drawing.addLastRow()
        drawing.addBars()
        self = drawing.picture
        replay = schedule.replay
    }
}

/// Puts a picture together.
struct PictureDrawing {
    let reading: ScheduleReading
    let shown: ShownSteps
    let fault: ScheduleFault?
    let sources: SourceTexts
    let words: StepText
    /// The memory whose values stand beside the lanes, as objects.
    let memories: [Int]
    /// The tasks of the lanes.
    let tasks: [Int]
    /// In which row each shown step is.
    private(set) var rowOfStep: [Int: Int] = [:]
    private(set) var picture: SchedulePicture

    var schedule: Schedule { reading.schedule }

    init(
        _ reading: ScheduleReading,
        _ shown: ShownSteps,
        _ fault: ScheduleFault?,
        _ sources: SourceTexts,
        _ names: ScheduleNames
    ) {
        self.reading = reading
        self.shown = shown
        self.fault = fault
        self.sources = sources
        let schedule = reading.schedule
        let waiting = fault.waiting
        var objects: [Int] = []
        for object in shown.indices.compactMap({ schedule.steps[$0].object })
            + waiting.compactMap(\.object) where !objects.contains(object)
        {
            objects.append(object)
        }
        let accessed = objects.filter { object in
            shown.indices.contains {
                schedule.steps[$0].object == object && schedule.steps[$0].kind.isAccess
            }
        }
        words = StepText(
            schedule: schedule,
            names: names,
            objects: objects,
            namesMemory: accessed.count > 1
        )
        // More columns than that nobody can follow.
        memories = accessed.count <= 3 ? accessed : []
        let acting = shown.indices.map { schedule.steps[$0].task }
        tasks = Set(acting + waiting.map(\.task) + fault.racing).sorted()
        picture = SchedulePicture(count: .init(shown: 0, all: schedule.steps.count), replay: "")
        picture.memories = memories.map(words.object)
        picture.fault = fault.map(FaultText(steps: words).finding)
        picture.count.shown = shown.indices.count
    }

    func lane(of task: Int) -> Int? { tasks.firstIndex(of: task) }

    /// A row for each step, and one for each fold.
    mutating func addSteps() {
        let values = memories.map(reading.values)
        var current = values.map(\.first)
        var previous: Int?
        for index in shown.indices {
            if let count = shown.folded[index] { fold(count, current) }
            let step = schedule.steps[index]
            let memory = step.object.flatMap(memories.firstIndex)
            let after = memory.flatMap { values[$0].after[index] }
            if let memory {
                current[memory] = after ?? (step.kind.mayWrite ? nil : current[memory])
            }
            var cell = Cell(
                lane: lane(of: step.task) ?? 0,
                text: words.text(of: step, result: after),
                source: sources.line(of: step.stack),
                mark: fault.mark(of: index)
            )
            cell.isPreemption = isStopped(previous, for: step.task)
            var row = SchedulePicture.Row(cells: [cell], values: current)
            if let memory, step.kind.mayWrite, !step.failed { row.written = memory }
            if let memory, step.kind.isRead { row.read = memory }
            row.remark = remark(on: index)
            rowOfStep[index] = picture.rows.count
            picture.rows.append(row)
            previous = index
        }
        if let count = shown.folded[schedule.steps.count] { fold(count, current) }
        picture.lanes = tasks.map { task in
            SchedulePicture.Lane(
                task: task,
                name: words.task(task),
                end: reading.end(of: task).flatMap { end in
                    shown.indices.filter { $0 <= end && schedule.steps[$0].task == task }.last
                        .flatMap { rowOfStep[$0] }
                }
            )
        }
    }

    /// Whether the task of an earlier shown step is stopped for another one while it could go on.
    private func isStopped(_ previous: Int?, for task: Int) -> Bool {
        guard let previous, schedule.steps[previous].task != task, !schedule.isOfSwiftTasks else {
            return false
        }
        let index = shown.indices.first { $0 > previous } ?? schedule.steps.count
        return schedule.steps[previous...index].contains { $0.isPreemption }
    }

    private mutating func fold(_ count: Int, _ values: [MemoryContent?]) {
        picture.rows.append(SchedulePicture.Row(cells: [], folded: count, values: values))
    }

    private func remark(on index: Int) -> Message? {
        if case .crash(index) = fault {
            let who = words.task(schedule.steps[index].task)
            return Message(en: "\(who.en) crashes", zh: "\(who.zh)崩溃").spaced
        }
        guard case .lostUpdate(let update) = fault, update.overwrite == index else { return nil }
        let who = words.task(schedule.steps[update.lost].task)
        return Message(
            en: "the update of \(who.en) is lost",
            zh: "\(who.zh)的更新丢失了"
        ).spaced
    }

    /// Where all stand that wait for each other, or the two accesses of a race.
    mutating func addLastRow() {
        let values = picture.rows.last?.values ?? memories.map { _ in nil }
        var cells: [Cell] = []
        for waiting in fault.waiting {
            guard let lane = lane(of: waiting.task) else { continue }
            cells.append(
                Cell(
                    lane: lane,
                    text: words.text(of: waiting),
                    source: sources.line(of: waiting.stack),
                    mark: .fatal,
                    isBlocked: true
                )
            )
        }
        if case .race(let race) = fault {
            for access in [race.first, race.second] {
                let what = access.kind.verb
                cells.append(
                    Cell(
                        lane: lane(of: access.task) ?? 0,
                        text: Message(en: "\(what.en) memory", zh: "\(what.zh)内存"),
                        source: sources.line(of: access.stack),
                        mark: .fatal
                    )
                )
            }
        }
        guard !cells.isEmpty else { return }
        var row = SchedulePicture.Row(cells: cells.sorted { $0.lane < $1.lane }, values: values)
        row.remark = lastRemark
        picture.rows.append(row)
    }

    private var lastRemark: Message? {
        switch fault {
        case .race: Message(en: "nothing orders these two", zh: "两者的先后没有任何保证")
        case .deadlock(let circle, _, _) where circle.count == 1:
            Message(en: "it waits for itself", zh: "它在等自己")
        case .deadlock(let circle, _, _) where circle.count == 2:
            Message(en: "each waits for the other", zh: "互相等待，谁也不放手")
        case .deadlock(let circle, _, _) where !circle.isEmpty:
            Message(en: "they wait in a circle", zh: "首尾相接，循环等待")
        case .deadlock: Message(en: "nobody will ever wake it", zh: "再也没有人来唤醒")
        default: nil
        }
    }

    mutating func add(_ bar: SchedulePicture.Bar) { picture.bars.append(bar) }
}

private typealias Cell = SchedulePicture.Cell

extension ScheduleFault? {
    /// Who stands in the last row because it waits: the circle, or all if there is none.
    fileprivate var waiting: [Ending.Waiting] {
        guard case .deadlock(let circle, let others, _) = self else { return [] }
        if !circle.isEmpty { return circle }
        let stuck = others.filter { $0.other == nil }
        return stuck.isEmpty ? others : stuck
    }

    /// The tasks of a race.
    fileprivate var racing: [Int] {
        guard case .race(let race) = self else { return [] }
        return [race.first.task, race.second.task]
    }

    /// Why a step matters.
    fileprivate func mark(of index: Int) -> SchedulePicture.Mark? {
        switch self {
        case .lostUpdate(let update):
            switch index {
            case update.read: .stale
            case update.lost: .lost
            case update.overwrite: .fatal
            default: nil
            }
        case .crash(let step): step == index ? .fatal : nil
        case .deadlock(_, _, let signal): signal == index ? .lost : nil
        case .race, .ending, nil: nil
        }
    }
}
