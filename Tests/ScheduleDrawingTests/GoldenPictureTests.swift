import Diagnostics
import Foundation
import ScheduleDrawing
import Schedules
import TerminalText
import Testing

/// Whole explorations in, whole pictures out.
///
/// `GOLDEN=write swift test --filter GoldenPictureTests` writes them anew; the diff is the review.
@Suite
struct GoldenPictureTests {
    @Test(arguments: ["lost-update", "lost-update-of-threads", "too-small", "lock-order", "crash"])
    func drawsWhatWentWrong(name: String) throws {
        let sample = try Sample(name)
        // A crash comes first: the explorer tries schedules without preemptions first.
        let picture =
            name == "crash"
            ? SchedulePicture(sample.exploration.results[0].schedule, sources: try learner())
            : try sample.wrong()
        try compare(picture, name)
    }

    @Test func drawsALostWakeUp() throws {
        try compare(try Sample("lost-wake-up").wrong(), "lost-wake-up")
    }

    @Test(arguments: ["actor-reentrancy", "task-group"])
    func drawsTheAwaitAtWhichAnUpdateOfATaskIsLost(name: String) throws {
        let schedule = try Sample(name).exploration.results[0].schedule
        try compare(SchedulePicture(schedule, sources: try learner()), name)
    }

    @Test func drawsWhatHappensAroundTheLastPreemptionIfNobodyKnowsWhatIsWrong() throws {
        let results = try Sample("woken-too-early").exploration.results
        let schedule = try #require(results.first { $0.outcome == 2 }).schedule
        try compare(SchedulePicture(schedule, sources: try learner()), "woken-too-early")
    }

    @Test func drawsBothResumptionsOfAContinuation() throws {
        let schedule = try Sample("resumed-twice").exploration.results[0].schedule
        try compare(SchedulePicture(schedule, sources: try learner()), "resumed-twice")
    }

    @Test func drawsWhereTasksWaitForEver() throws {
        try compare(try Sample("never-resumed").wrong(), "never-resumed")
    }

    @Test func drawsBothAccessesOfADataRaceSideBySide() throws {
        try compare(try Sample("data-race").race(), "data-race")
    }

    @Test func drawsAnExecutionThatKeepsAllUpdates() throws {
        try compare(try Sample("lost-update").right(), "kept-update")
    }

    @Test(arguments: MessageLanguage.allCases)
    func setsTwoFiguresSideBySide(language: MessageLanguage) throws {
        let sample = try Sample("lost-update")
        let pair = ScheduleSVG(language: language).pair([
            (try sample.right(), Message(en: "This order keeps both", zh: "这种顺序两次都保住了"), nil),
            (try sample.wrong(), Message(en: "This order loses one", zh: "这种顺序丢了一次"), nil),
        ])
        try expect(pair, toBe: "pair.\(language.rawValue).html")
    }

    @Test(arguments: MessageLanguage.allCases)
    func countsWhatCanComeOfIt(language: MessageLanguage) throws {
        let exploration = try Sample("lost-update").exploration
        let table = OutcomeTable(
            outcomes: exploration.outcomes.map { outcome in
                outcome.value == 2
                    ? .init(
                        text: Message(en: "keep both", zh: "两次都保住"),
                        count: outcome.count,
                        isGood: true
                    )
                    : .init(
                        text: Message(en: "lose one", zh: "丢失一次"),
                        count: outcome.count,
                        isGood: false
                    )
            },
            extent: exploration.extent
        )
        let lines = table.lines(in: language, style: TextStyle(isOn: false), width: 60)
        let text = lines.map { $0 + "\n" }.joined() + table.html(in: language)
        try expect(text, toBe: "outcomes.\(language.rawValue).txt")
    }

    private func compare(_ picture: SchedulePicture, _ name: String) throws {
        for language in MessageLanguage.allCases {
            let svg = ScheduleSVG(language: language).text(of: picture, id: name)
            try expect(svg, toBe: "\(name).\(language.rawValue).svg")
            let text = ScheduleText(language: language, style: TextStyle(isOn: false), width: 80)
            let lines = text.lines(of: picture).map { $0 + "\n" }.joined()
            let steps = ScheduleStory(language: language).steps(of: picture)
                .enumerated().map { "\($0 + 1). \($1)\n" }.joined()
            try expect(lines + "\n" + steps, toBe: "\(name).\(language.rawValue).txt")
        }
    }

    private func expect(_ text: String, toBe name: String) throws {
        let file = folder.appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden, "\(name)")
    }
}
