import Diagnostics
import LearnerLoop
import LearnerProgress
import TerminalScreen
import TerminalText
import Testing
import Verdicts

@Suite struct WatchScreenTests {
    private func lines(
        after events: [WatchEvent],
        columns: Int = 60,
        rows: Int = 10,
        progress: CourseProgress = CourseProgress()
    ) throws -> [String] {
        var session = try sampleSession(progress)
        _ = session.begin()
        for event in events { _ = session.take(event) }
        let size = ScreenSize(columns: columns, rows: rows)
        return WatchScreen(of: session, size: size, style: TextStyle(isOn: false)).lines
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }

    @Test func showsAVerdictInPlace() throws {
        let failed = TestStatus.failed([Message(en: "It was 3, not 4.", zh: "结果是 3，不是 4。")])
        let shown = try lines(after: [.graded(run: 1, .verdict(verdict(failed)))])
        // What advice follows is the report's business.
        #expect(
            shown[..<6] == [
                " count  Count                                     easy  1/2",
                "✘ 0/10",
                "",
                "  ✘ 0/10  It is exact.",
                "      ✘ CountTests/counts()  failed",
                "          It was 3, not 4.",
            ]
        )
        #expect(shown[9] == " q quit  ? help  n next  p previous  h hint  l 中文  r reset")
    }

    @Test func goesOnBelowTheFirstWordOfALongLine() throws {
        let failed = TestStatus.failed([Message(en: "It was 3, not 4.", zh: "结果是 3，不是 4。")])
        let shown = try lines(
            after: [.graded(run: 1, .verdict(verdict(failed)))],
            columns: 19,
            rows: 12
        )
        #expect(shown[3...4] == ["  ✘ 0/10  It is", "          exact."])
    }

    @Test func speaksChineseOnceToldTo() throws {
        let failed = TestStatus.failed([Message(en: "It was 3, not 4.", zh: "结果是 3，不是 4。")])
        let shown = try lines(
            after: [.graded(run: 1, .verdict(verdict(failed))), .key(.character("l"))],
            rows: 12
        )
        #expect(
            shown[..<6] == [
                " count  计数                                      容易  1/2",
                "✘ 0/10",
                "",
                "  ✘ 0/10  结果准确。",
                "      ✘ CountTests/counts()  未通过",
                "          结果是 3，不是 4。",
            ]
        )
        #expect(shown[11] == " q 退出  ? 帮助  n 下一个  p 上一个  h 提示  l English  r …")
    }

    @Test func showsOfWhatHoldsOnlyTheHeadline() throws {
        let shown = try lines(after: [.graded(run: 1, .verdict(verdict(.passed)))])
        #expect(
            shown[1..<5] == [
                "✔ 10/10  passed; n: next exercise", "", "  ✔ 10/10  It is exact.", "",
            ]
        )
    }

    @Test func showsALongNoteWhole() throws {
        let note = Message(en: "Your files are in a folder with a long name.", zh: "")
        let shown = try lines(after: [.note(note)], columns: 30)
        #expect(shown[7...8] == ["Your files are in a folder", "with a long name."])
    }

    @Test func showsAWheelOnceAGradeTakesHalfASecond() throws {
        let ticks = Array(repeating: WatchEvent.tick, count: 4)
        #expect(try lines(after: ticks)[1] == "  grading…")
        let later = try lines(after: ticks + [.tick])
        #expect(later[1] == "⠴ grading… 0.5 s  (Esc stops)")
    }

    @Test func showsTheHintsThatWereTaken() throws {
        let seen = CourseProgress(records: ["count": ExerciseRecord(hintsSeen: 2)])
        let shown = try lines(after: [.key(.character("h"))], progress: seen)
        #expect(
            shown[3...] == [
                "count: hint 1 of 2", "", "First.", "",
                "── lines above: 0, below: 3 (arrow keys) ──", "",
                " q quit  Esc back  h one more hint  l 中文",
            ]
        )
    }

    @Test func scrollsToTheLastLineAndNoFurther() throws {
        let seen = CourseProgress(records: ["count": ExerciseRecord(hintsSeen: 2)])
        let down = Array(repeating: WatchEvent.key(.pageDown), count: 3)
        let shown = try lines(after: [.key(.character("h"))] + down, progress: seen)
        #expect(
            shown[3..<8] == [
                "", "count: hint 2 of 2", "", "Second.",
                "── lines above: 3, below: 0 (arrow keys) ──",
            ]
        )
    }

    @Test(arguments: [(1, 1), (5, 3), (8, 4), (20, 6), (39, 80), (200, 2)])
    func fitsAnyTerminal(columns: Int, rows: Int) throws {
        let failed = TestStatus.failed([Message(en: "It was 3, not 4.", zh: "结果是 3，不是 4。")])
        for page in ["", "l", "?", "h", "r"] {
            let keys = page.map { WatchEvent.key(.character($0)) }
            let shown = try lines(
                after: [.graded(run: 1, .verdict(verdict(failed)))] + keys,
                columns: columns,
                rows: rows
            )
            #expect(shown.count == rows)
            #expect(shown.allSatisfy { $0.displayWidth <= columns })
        }
    }
}
