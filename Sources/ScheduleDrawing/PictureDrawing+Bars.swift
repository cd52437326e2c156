import Diagnostics
import Schedules

extension PictureDrawing {
    /// Locks held, time spent waiting, and values that tasks work with.
    mutating func addBars() {
        for task in tasks {
            guard let lane = lane(of: task) else { continue }
            let hands = hands(of: task, lane)
            let suspensions = suspensions(of: task, lane).filter { suspension in
                !hands.contains { $0.rows.overlaps(suspension.rows) }
            }
            for bar in holds(of: task, lane) + waits(of: task, lane) + suspensions + hands {
                add(bar)
            }
        }
    }

    /// The last row that there is, or 0.
    private var lastRow: Int { max(0, picture.rows.count - 1) }

    private func holds(of task: Int, _ lane: Int) -> [SchedulePicture.Bar] {
        var bars: [SchedulePicture.Bar] = []
        var taken: [(object: Int, row: Int)] = []
        for index in shown.indices where schedule.steps[index].task == task {
            let step = schedule.steps[index]
            guard let object = step.object, !step.failed, let row = rowOfStep[index] else {
                continue
            }
            if step.kind.takes {
                taken.append((object, row))
            } else if step.kind.releases || step.kind == .conditionWait {
                // A wait on a condition gives back the lock that was taken last.
                let place =
                    step.kind == .conditionWait
                    ? taken.indices.last : taken.lastIndex { $0.object == object }
                guard let place else { continue }
                let begin = taken.remove(at: place)
                let held = words.object(begin.object)
                bars.append(
                    .init(lane: lane, rows: begin.row...row, kind: .holds, text: held)
                )
            }
        }
        for begin in taken {
            bars.append(
                .init(
                    lane: lane,
                    rows: begin.row...lastRow,
                    isOpen: true,
                    kind: .holds,
                    text: words.object(begin.object)
                )
            )
        }
        return bars.sorted { ($0.rows.lowerBound, $0.text.en) < ($1.rows.lowerBound, $1.text.en) }
    }

    /// The rows in which a task can do nothing because another one holds what it takes next, or
    /// because it waits to be woken.
    private func waits(of task: Int, _ lane: Int) -> [SchedulePicture.Bar] {
        let own = shown.indices.filter { schedule.steps[$0].task == task }
        return own.compactMap { index in
            let step = schedule.steps[index]
            guard let object = step.object, let row = rowOfStep[index] else { return nil }
            let before = own.last { $0 < index }
            let first: Int
            var last = row - 1
            var awaited = object
            switch step.kind {
            case .lock, .readLock, .writeLock, .fileLock:
                let holders = Set(
                    shown.indices.filter { other in
                        let others = schedule.steps[other]
                        return other < index && others.task != task && others.object == object
                            && others.kind.takes && !others.failed
                    }
                )
                // Before its first step nobody can say that it waits.
                guard let taken = holders.max(), let before, taken > before else { return nil }
                first = (rowOfStep[taken] ?? row) + 1
                // It could have gone on as soon as the lock was given back.
                let release = shown.indices.last { other in
                    other > taken && other < index && schedule.steps[other].object == object
                        && schedule.steps[other].kind.releases
                }
                if let release { last = rowOfStep[release] ?? last }
            case .conditionWake, .futexWoken, .barrierPass:
                guard let before else { return nil }
                first = (rowOfStep[before] ?? row) + 1
                // Who wakes takes the lock again; what it waited for is the condition.
                awaited = schedule.steps[before].object ?? object
            default: return nil
            }
            guard first <= last else { return nil }
            let what = words.object(awaited)
            return .init(
                lane: lane,
                rows: first...last,
                kind: .waits,
                text: Message(en: "waits for \(what.en)", zh: "等待\(what.zh)").spaced
            )
        }
    }

    /// The rows in which one of Swift's tasks is suspended: until it goes on, or until another one
    /// resumes it; then it waits for its turn.
    private func suspensions(of task: Int, _ lane: Int) -> [SchedulePicture.Bar] {
        shown.indices.flatMap { index -> [SchedulePicture.Bar] in
            let step = schedule.steps[index]
            guard step.kind == .suspend, step.task == task, let row = rowOfStep[index] else {
                return []
            }
            let later = shown.indices.filter { $0 > index }
            let goesOn = later.first { schedule.steps[$0].task == task }
            let resumed = later.prefix { $0 != goesOn }
                .first { schedule.steps[$0].kind == .resume && schedule.steps[$0].value == task }
            let end = goesOn.flatMap { rowOfStep[$0] }
            let turn = resumed.flatMap { rowOfStep[$0] }.map { $0 + 1 }
            guard let awake = turn ?? end else { return [] }
            return [
                bar(
                    lane,
                    row + 1..<max(awake, row + 1),
                    Message(en: "suspended", zh: "挂起中")
                ),
                bar(
                    lane,
                    awake..<max(end ?? awake, awake),
                    Message(en: "awaits its turn", zh: "等待轮到自己")
                ),
            ].compactMap { $0 }
        }
    }

    private func bar(
        _ lane: Int,
        _ rows: Range<Int>,
        _ text: Message
    ) -> SchedulePicture.Bar? {
        guard !rows.isEmpty else { return nil }
        return .init(lane: lane, rows: ClosedRange(rows), kind: .waits, text: text)
    }

    /// From a task's read of a memory to its write, if others come between.
    private func hands(of task: Int, _ lane: Int) -> [SchedulePicture.Bar] {
        var bars: [SchedulePicture.Bar] = []
        var reads: [Int: (row: Int, value: MemoryContent)] = [:]
        for index in shown.indices where schedule.steps[index].task == task {
            let step = schedule.steps[index]
            guard let object = step.object, memories.contains(object), let row = rowOfStep[index]
            else { continue }
            if step.kind == .modify {
                reads[object] = nil
            } else if step.kind.isRead, let value = step.content {
                reads[object] = (row, value)
            } else if let read = reads[object], step.kind.isStore {
                reads[object] = nil
                let value = read.value.shown
                let isStopped = picture.rows[read.row...row].contains { row in
                    row.cells.contains { $0.isPreemption && $0.lane != lane }
                }
                let isSuspended = shown.indices.contains { other in
                    let others = schedule.steps[other]
                    return others.kind == .suspend && others.task == task
                        && rowOfStep[other].map { (read.row...row).contains($0) } ?? false
                }
                bars.append(
                    .init(
                        lane: lane,
                        rows: read.row...row,
                        kind: .hand(isSuspended ? .suspended : isStopped ? .stopped : nil),
                        text: Message(en: "still has \(value)", zh: "手里还是 \(value)")
                    )
                )
            }
        }
        return bars
    }
}
