package import Schedules

extension Schedule {
    /// The schedule in the learner's names for her files.
    ///
    /// - Parameter names: Her name for each file, by the name under which it was compiled.
    /// - Returns: The schedule; frames in other files are as they were.
    package func namingFiles(_ names: [String: String]) -> Schedule {
        var schedule = self
        for index in schedule.steps.indices {
            schedule.steps[index].stack = schedule.steps[index].stack.namingFiles(names)
        }
        if case .deadlock(var waiting) = schedule.ending {
            for index in waiting.indices {
                waiting[index].stack = waiting[index].stack.namingFiles(names)
            }
            schedule.ending = .deadlock(waiting)
        }
        return schedule
    }
}

extension DataRace {
    /// The race in the learner's names for her files.
    func namingFiles(_ names: [String: String]) -> DataRace {
        var race = self
        race.first.stack = race.first.stack.namingFiles(names)
        race.second.stack = race.second.stack.namingFiles(names)
        return race
    }
}

extension [Schedules.Frame] {
    fileprivate func namingFiles(_ names: [String: String]) -> [Schedules.Frame] {
        map { frame in
            var frame = frame
            let base = frame.file?.split(separator: "/").last
            if let name = base.flatMap({ names[String($0)] }) { frame.file = name }
            return frame
        }
    }
}
