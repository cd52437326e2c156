import Diagnostics
import Foundation
import Reporting
import Schedules
import Testing
import Verdicts

/// Every format that shows what happened shows the schedule that fails a test.
@Suite struct ScheduleReportTests {
    /// What the gallery of figures has recorded.
    private struct Recorded: Decodable {
        let results: [Result]

        struct Result: Decodable {
            let schedule: Schedule
        }
    }

    private static func run(_ language: MessageLanguage) throws -> GradingRun {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../ScheduleDrawingTests/Samples/lost-update.json")
        let recorded = try JSONDecoder().decode(Recorded.self, from: Data(contentsOf: file))
        let schedule = try #require(recorded.results.last).schedule
        let said = Message(en: "It was 1, not 2.", zh: "结果是 1，不是 2。")
        let exercise = SampleRun.exercise(
            "counter",
            en: "Counter",
            zh: "计数器",
            .graded,
            [
                SampleRun.item("exact", 10, "No increment is lost.", "不丢失任何一次递增。") {
                    [("CounterTests/losesNothing()", .failed([said], schedule: schedule))]
                }
            ]
        )
        return SampleRun.run(language, [exercise])
    }

    private static let formats = Golden.all.filter { format in
        !["report.json", "classroom50-outputs.txt"].contains(format.name)
            && !format.name.hasPrefix("exercism-")
    }

    @Test(arguments: formats)
    func drawsTheSchedule(format: Golden) throws {
        #expect(try format.text(Self.run(.english)).contains("An update is lost"))
        #expect(try format.text(Self.run(.chinese)).contains("有一次更新丢失了"))
    }

    @Test func drawsItForExercism() throws {
        let exercise = try #require(try Self.run(.english).exercises.first)
        let text = try ExercismReport().text(of: exercise, in: .english)
        #expect(text.contains("An update is lost"))
    }

    @Test func givesProgramsItsSteps() throws {
        let text = try JSONReport().text(of: Self.run(.english))
        #expect(text.contains("\"replay\""))
    }
}
