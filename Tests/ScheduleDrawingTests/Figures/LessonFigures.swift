import Diagnostics
import Explorer
import Foundation
import ScheduleDrawing

/// The figures of the lessons that show an execution, each explored anew.
struct LessonFigures {
    /// The folder `lessons`.
    let folder: URL

    /// Writes all of them, in both languages.
    func write() throws {
        let a = Message(en: "process A", zh: "进程 A")
        let b = Message(en: "process B", zh: "进程 B")
        try write(
            "lost-update",
            to: "08-races",
            tasks: [1: a, 2: b],
            memory: Message(en: "number", zh: "number")
        )
        try write(
            "too-small",
            to: "09-process-locks",
            tasks: [1: a, 2: b],
            memory: Message(en: "total", zh: "total")
        )
    }

    /// Writes the schedule of a program in which an update is lost.
    private func write(
        _ name: String,
        to lesson: String,
        tasks: [Int: Message],
        memory: Message
    ) throws {
        guard let program = programs.first(where: { $0.name == name }),
            let found = try program.explore().results.first(where: { $0.outcome == 1 })
        else { throw Failure.notFound(name) }
        let place = found.schedule.objects.firstIndex { $0.kind == .sharedMemory }
        let objects = place.map { [$0: memory] } ?? [:]
        let picture = SchedulePicture(
            found.schedule,
            sources: try Self.learner(),
            names: ScheduleNames(tasks: tasks, objects: objects)
        )
        for language in MessageLanguage.allCases {
            let file = folder.appending(path: "\(lesson)/\(name).\(language.rawValue).svg")
            let text = ScheduleSVG(language: language).text(of: picture, id: name)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
    }

    /// What the explorer did not find, though it should.
    enum Failure: Error {
        case notFound(String)
    }

    /// The file whose lines the figures show.
    static func learner() throws -> SourceTexts {
        let path = "Tests/ScheduleDrawingTests/Figures/Learner.swift"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return SourceTexts(["Learner.swift": text.components(separatedBy: "\n")])
    }
}
