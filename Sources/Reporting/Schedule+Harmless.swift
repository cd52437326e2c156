import Schedules

extension Schedule {
    /// The same with names that show as themselves; a name comes from what a learner compiled.
    var harmless: Schedule {
        var schedule = self
        for index in schedule.tasks.indices {
            schedule.tasks[index].name = schedule.tasks[index].name?.harmless
        }
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
