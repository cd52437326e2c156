import CourseModel
import Diagnostics
import Foundation
import LessonMarkup
import Schedules

/// The file of the only lesson.
let file = "lessons/08-races/lesson.en.md"

/// A lesson with the example `two` on line 10 and a fence on line 20.
func course(
    _ kind: String,
    _ words: [String: String] = [:],
    below text: String = "",
    code: String = "print(2)\n"
) -> Course {
    let blocks = [
        Block(
            .code(CodeBlock(language: "swift", attributes: ["example": "two"], text: code)),
            at: SourcePosition(file: file, line: 10)
        ),
        Block(
            .code(
                CodeBlock(
                    language: kind,
                    attributes: words.merging(["of": "two"]) { own, _ in own },
                    text: text
                )
            ),
            at: SourcePosition(file: file, line: 20)
        ),
    ]
    let lesson = Lesson(
        number: 8,
        slug: "races",
        minutes: 1,
        requires: [],
        exercises: [],
        notes: [],
        texts: [
            .english: LessonText(
                file: file,
                title: "Races",
                summary: "Races.",
                document: MarkupDocument(blocks: blocks)
            )
        ],
        figures: [:]
    )
    let settings = CourseSettings(
        title: LocalizedText([:]),
        summary: LocalizedText([:]),
        languages: [.english],
        languageNames: [:],
        allowsRawHTML: false,
        parts: []
    )
    return Course(settings: settings, lessons: [lesson], exercises: [])
}

/// The place of the fence.
let place = SourcePosition(file: file, line: 20)

/// What the explorer found of two processes that each read and write a number, printed at the end.
///
/// - Parameters:
///   - replays: Whether the schedules that were asked for exist, in their order.
///   - extent: How far the search went.
/// - Returns: Six schedules, of which two print 2 and four print 1.
/// - Throws: If the sample cannot be read.
func lostUpdate(
    replays: [Bool] = [],
    extent: Extent = .all(preemptions: nil)
) throws -> ExploredExample {
    let sample = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "ScheduleDrawingTests/Samples/lost-update.json")
    let numbers = try JSONDecoder().decode(
        Exploration<Int>.self,
        from: Data(contentsOf: sample)
    )
    let results = numbers.results.map { found in
        Exploration<String>.Found(
            ending: found.ending,
            outcome: found.outcome.map { "\($0)\n" },
            leftovers: found.leftovers,
            count: found.count,
            schedule: found.schedule,
            output: found.output
        )
    }
    return ExploredExample(
        exploration: Exploration(
            results: results,
            races: [],
            schedules: numbers.schedules,
            extent: extent
        ),
        replays: replays.map { $0 ? results[1] : nil },
        schedules: results
    )
}
