import Diagnostics
import Schedules
import Verdicts

/// The schedule of a verdict as plain lines: the one place to change when it is drawn.
struct ScheduleListing {
    private let schedule: Schedule
    private let language: MessageLanguage

    /// Steps that a report lists, the last ones.
    private static let mostLines = 40

    init(_ schedule: Schedule, language: MessageLanguage) {
        self.schedule = schedule
        self.language = language
    }

    /// What stands above the lines.
    var heading: String {
        Message(
            en: "The schedule, replayed by \(schedule.replay)",
            zh: "调度次序（重放：\(schedule.replay)）"
        )[language].harmless
    }

    /// A line for each step whose place is known: who, where, what; harmless.
    var lines: [String] {
        let steps = schedule.steps.filter { $0.place != nil }
        let omitted = steps.count > Self.mostLines ? ["…"] : []
        return omitted
            + steps.suffix(Self.mostLines).map { step in
                let value = step.value.map { " \($0)" } ?? ""
                let stopped = step.isPreemption ? "↯ " : "  "
                return stopped + "\(name(of: step.task))  \((step.place ?? "").harmless)  "
                    + "\(step.kind.rawValue)\(value)\(step.failed ? " ✘" : "")"
            }
    }

    private func name(of task: Int) -> String {
        guard schedule.tasks.indices.contains(task) else { return "\(task)" }
        let task = schedule.tasks[task]
        let name = Message(
            en: task.isThread ? "thread of process \(task.process)" : "process \(task.process)",
            zh: task.isThread ? "进程 \(task.process) 的线程" : "进程 \(task.process)"
        )
        return name[language]
    }
}

extension Step {
    /// The innermost line that is known, as `Counter.swift:12`.
    fileprivate var place: String? {
        stack.lazy.compactMap { frame in
            frame.file.flatMap { file in frame.line.map { "\(file):\($0)" } }
        }.first
    }
}

extension Schedule {
    /// The same with names that show as themselves; a name comes from what a learner compiled.
    var harmless: Schedule {
        var schedule = self
        for index in schedule.steps.indices {
            schedule.steps[index].stack = schedule.steps[index].stack.map(\.harmless)
        }
        if case .deadlock(var waiting) = schedule.ending {
            for index in waiting.indices {
                waiting[index].stack = waiting[index].stack.map(\.harmless)
            }
            schedule.ending = .deadlock(waiting)
        }
        if case .threw(let text) = schedule.ending { schedule.ending = .threw(text.harmless) }
        return schedule
    }
}

extension DataRace {
    /// The same with names that show as themselves.
    var harmless: DataRace {
        var race = self
        race.first.stack = race.first.stack.map(\.harmless)
        race.second.stack = race.second.stack.map(\.harmless)
        return race
    }
}

extension Schedules.Frame {
    fileprivate var harmless: Schedules.Frame {
        var frame = self
        frame.function = function?.harmless
        frame.file = file?.harmless
        frame.image = image.harmless
        return frame
    }
}
