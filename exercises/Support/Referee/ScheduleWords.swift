import Schedules

/// How rare a schedule is; the schedule itself is in the play log, for a grader to draw.
func saidOfSchedule(_ schedule: Schedule, among schedules: Int) -> String {
    let count = schedule.preemptions
    let tried = (
        en: "\(schedules) schedule\(schedules == 1 ? " was" : "s were") tried.",
        zh: "共尝试了 \(schedules) 种调度。"
    )
    guard count > 0 else { return said(en: "It takes no preemption. \(tried.en)", zh: tried.zh) }
    return said(
        en: "It takes \(count) preemption\(count == 1 ? "" : "s"), and no schedule does it with "
            + "fewer; \(tried.en)",
        zh: "这需要 \(count) 次抢占，更少则不会发生；\(tried.zh)"
    )
}

extension Schedule {
    /// What a task is called.
    func name(_ task: Int) -> (en: String, zh: String) {
        guard tasks.indices.contains(task) else { return ("task \(task)", "任务 \(task)") }
        if let number = tasks[task].swiftTask {
            return number == 0 ? ("the main task", "主任务") : ("task \(number)", "任务 \(number)")
        }
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
