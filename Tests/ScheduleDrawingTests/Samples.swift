import Diagnostics
import Foundation
import ScheduleDrawing
import Schedules

/// What the explorer found in `Figures/Learner.swift` and `Figures/LearnerTasks.swift`;
/// `bin/schedules` writes it anew.
struct Sample {
    let exploration: Exploration<Int>

    init(_ name: String) throws {
        let file = folder.appending(path: "Samples/\(name).json")
        exploration = try JSONDecoder().decode(
            Exploration<Int>.self,
            from: Data(contentsOf: file)
        )
    }

    /// The picture of the last result: the schedule that goes wrong, where one does.
    func wrong() throws -> SchedulePicture {
        let last = exploration.results[exploration.results.count - 1]
        return SchedulePicture(last.schedule, sources: try learner())
    }

    /// The picture of the first result.
    func right() throws -> SchedulePicture {
        SchedulePicture(exploration.results[0].schedule, sources: try learner(), isWrong: false)
    }

    /// The picture of the first race.
    func race() throws -> SchedulePicture {
        let found = exploration.races[0]
        return SchedulePicture(found.schedule, sources: try learner(), race: found.race)
    }
}

/// The folder of these tests.
let folder = URL(filePath: #filePath).deletingLastPathComponent()

/// The lines of the files that were explored.
func learner() throws -> SourceTexts {
    var lines: [String: [String]] = [:]
    for name in ["Learner.swift", "LearnerTasks.swift"] {
        let text = try String(
            contentsOf: folder.appending(path: "Figures/\(name)"),
            encoding: .utf8
        )
        lines[name] = text.components(separatedBy: "\n")
    }
    return SourceTexts(lines)
}
