package import CourseModel
import Schedules

/// What repeats one schedule of a test: `ProcessLockTests/losesNoAddition/1/2674434011/1.1-2`.
///
/// A shell takes it as one word.
package struct ReplayString: Sendable, Equatable {
    /// The test's name without its parameters.
    package let test: String
    /// Which of the test's explorations it is, from 1.
    package let exploration: Int
    /// What the test's inputs are drawn from.
    package let seed: Int
    /// What the explorer calls the schedule.
    package let schedule: String
    /// Where a debugger is waited for, if one is; not a part of the string.
    package var stop: DebuggerStop?

    package init(test: TestName, exploration: Int, seed: Int, schedule: String) {
        self.test = Self.bareName(of: test)
        self.exploration = exploration
        self.seed = seed
        self.schedule = schedule
    }

    /// Reads a string; `nil` if it is none.
    package init?(_ text: String) {
        let parts = text.split(separator: "/").map(String.init)
        guard parts.count >= 5, let exploration = Int(parts[parts.count - 3]), exploration > 0,
            let seed = Int(parts[parts.count - 2]), seed >= 0, let schedule = parts.last,
            schedule.wholeMatch(of: /1[pr]*(\.[0-9]+-[0-9]+)*/) != nil
        else { return nil }
        test = parts.dropLast(3).joined(separator: "/")
        self.exploration = exploration
        self.seed = seed
        self.schedule = schedule
    }

    /// The string.
    package var text: String { "\(test)/\(exploration)/\(seed)/\(schedule)" }

    /// Whether it is about a test.
    package func isOf(_ name: TestName) -> Bool { Self.bareName(of: name) == test }

    private static func bareName(of test: TestName) -> String {
        String(test.rawValue.prefix { $0 != "(" })
    }
}

extension TestStatus {
    /// The same with a replay in its schedule that a learner can give to the grader.
    ///
    /// - Parameters:
    ///   - test: The test.
    ///   - seed: What its inputs were drawn from.
    /// - Returns: The status.
    package func repeatable(as test: TestName, seed: Int) -> TestStatus {
        func named(_ schedule: Schedule) -> Schedule {
            let parts = schedule.replay.split(separator: "/").map(String.init)
            guard parts.count == 2, let exploration = Int(parts[0]) else { return schedule }
            var schedule = schedule
            schedule.replay =
                ReplayString(
                    test: test,
                    exploration: exploration,
                    seed: seed,
                    schedule: parts[1]
                ).text
            return schedule
        }
        return switch self {
        case .failed(let messages, let schedule?): .failed(messages, schedule: named(schedule))
        case .deadlocked(let messages, let schedule):
            .deadlocked(messages, schedule: named(schedule))
        case .raced(let messages, let race, let schedule):
            .raced(messages, race: race, schedule: named(schedule))
        default: self
        }
    }
}
