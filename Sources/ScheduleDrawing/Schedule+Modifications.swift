import Schedules

extension Schedule {
    /// The same with one step for each line in which one of Swift's tasks changes a property.
    var withWholeModifications: Schedule {
        guard isOfSwiftTasks else { return self }
        var schedule = self
        schedule.steps = steps.withWholeModifications
        return schedule
    }
}

extension [Step] {
    /// With one step for a line such as `count += 1`, in place of its parts, between which nobody
    /// could come: a property's address is asked for, or it is read and written.
    fileprivate var withWholeModifications: [Step] {
        var kept: [Step] = []
        var rest = self[...]
        while let step = rest.popFirst() {
            let asked = step.kind == .modify ? step : nil
            if asked != nil {
                while let next = rest.first, next.kind == .modify, next.isBeside(step),
                    next.line == step.line
                {
                    rest.removeFirst()
                }
            }
            let read = asked == nil ? step : rest.first
            let write = asked == nil ? rest.first : rest.dropFirst().first
            guard let read, let write, read.kind == .read, write.kind == .write,
                read.line == write.line, read.isBeside(step), write.isBeside(step)
            else {
                kept.append(step)
                continue
            }
            rest.removeFirst(asked == nil ? 1 : 2)
            var whole = write
            // Who puts something else in a reference's place reads it only to let it go.
            let isPut = asked == nil && write.value == nil
            whole.kind = isPut ? .write : .modify
            kept.append(whole)
        }
        return kept
    }
}

extension Step {
    fileprivate struct Line: Equatable {
        var file: String
        var number: Int
    }

    /// The innermost line that is known.
    fileprivate var line: Line? {
        stack.lazy.compactMap { frame in
            frame.file.flatMap { file in frame.line.map { Line(file: file, number: $0) } }
        }.first
    }

    /// Whether the same task accesses the same object.
    fileprivate func isBeside(_ other: Step) -> Bool {
        task == other.task && object == other.object && object != nil
    }
}
