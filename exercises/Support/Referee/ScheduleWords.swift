import Schedules

/// The steps of a schedule in the learner's lines, task by task, and what repeats it.
func saidOfSchedule(_ schedule: Schedule, among schedules: Int) -> String {
    let turns = schedule.turns.suffix(Schedule.mostTurns)
    let omission = schedule.turns.count > turns.count ? "… " : ""
    let order = turns.map { turn in
        let name = schedule.name(turn.task)
        let places = turn.places.joined(separator: ", ")
        return (en: "\(name.en): \(places)", zh: "\(name.zh)：\(places)")
    }
    let count = schedule.preemptions
    return said(
        en: (order.isEmpty
            ? "" : "The order was: \(omission)\(order.map(\.en).joined(separator: " → ")). ")
            + "It takes \(count) preemption\(count == 1 ? "" : "s"); of \(schedules) schedules "
            + "tried, the first is [\(schedule.replay)].",
        zh: (order.isEmpty
            ? "" : "执行次序是：\(omission)\(order.map(\.zh).joined(separator: " → "))。")
            + "需要 \(count) 次抢占；在尝试过的 \(schedules) 种调度中，第一种是 [\(schedule.replay)]。"
    )
}

extension Schedule {
    /// Turns that a message tells, the last ones.
    fileprivate static let mostTurns = 12

    /// What a task did between two others, in lines of the learner's.
    fileprivate struct Turn {
        var task: Int
        var places: [String]
    }

    fileprivate var turns: [Turn] {
        var turns: [Turn] = []
        for step in steps {
            guard let place = step.place else { continue }
            if turns.last?.task != step.task { turns.append(Turn(task: step.task, places: [])) }
            let index = turns.count - 1
            if turns[index].places.last != place { turns[index].places.append(place) }
        }
        // The first task makes the others; that says nothing of the order.
        return turns
    }

    /// What a task is called.
    func name(_ task: Int) -> (en: String, zh: String) {
        guard tasks.indices.contains(task) else { return ("task \(task)", "任务 \(task)") }
        let process = tasks[task].process
        let threads = tasks.indices.filter { tasks[$0].process == process }
        let parent = process == 0 ? ("the parent", "父进程") : ("child \(process)", "子进程 \(process)")
        guard threads.count > 1, let number = threads.firstIndex(of: task) else { return parent }
        return tasks.contains { $0.process != process }
            ? ("thread \(number) of \(parent.0)", "\(parent.1)的线程 \(number)")
            : ("thread \(number)", "线程 \(number)")
    }
}

extension Step {
    /// The innermost line of the learner's, as `Counter.swift:12`.
    var place: String? { stack.place }
}

extension [Schedules.Frame] {
    /// The innermost line that is known, as `Counter.swift:12`.
    var place: String? {
        lazy.compactMap { frame in
            frame.file.flatMap { file in frame.line.map { "\(file):\($0)" } }
        }.first
    }
}
