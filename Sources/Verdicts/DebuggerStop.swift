package import Schedules

/// Where the task of one schedule's step waits for a debugger.
package struct DebuggerStop: Sendable, Equatable {
    /// The step's number in the schedule, from 0.
    package let step: Int
    /// Which of its calls leads into the learner's code, the innermost being 0.
    package let call: Int
    /// The learner's file, by her name for it.
    package let file: String
    /// The line in it, from 1.
    package let line: Int
    /// Where the process says who it is, once it waits.
    package var path: String

    /// The place from which on a schedule goes wrong; `nil` if no step is in the learner's code.
    ///
    /// It is where the task that was stopped last, although it could have gone on, goes on; without
    /// such a task, the learner's last step.
    ///
    /// - Parameters:
    ///   - schedule: With the lines of the learner's code.
    ///   - path: An empty file.
    package init?(in schedule: Schedule, path: String) {
        let steps = schedule.steps.enumerated().compactMap { number, step in
            // A debugger stops at steps that others could have run before.
            schedule.isNoted(number)
                ? nil : step.stack.firstIndex { $0.line != nil }.map { (number: number, call: $0) }
        }
        let preemption = schedule.steps.lastIndex(where: \.isPreemption).flatMap { number in
            number > 0 ? (at: number, of: schedule.steps[number - 1].task) : nil
        }
        let goesOn = preemption.flatMap { stopped in
            steps.first { $0.number > stopped.at && schedule.steps[$0.number].task == stopped.of }
        }
        guard let chosen = goesOn ?? steps.last,
            case let frame = schedule.steps[chosen.number].stack[chosen.call],
            let file = frame.file, let line = frame.line
        else { return nil }
        step = schedule.steps.indices.prefix(chosen.number).count { !schedule.isNoted($0) }
        call = chosen.call
        self.file = file
        self.line = line
        self.path = path
    }

    /// What a referee is told.
    package var text: String { "\(step).\(call):\(path)" }
}
