import Diagnostics
import LearnerLoop
import LearnerProgress
import TerminalText
import Testing

@Suite struct ExerciseListTests {
    private let plain = TextStyle(isOn: false)

    private func list(_ language: MessageLanguage) -> ExerciseList {
        let full = Score(points: 10, maximum: 10)
        return ExerciseList(
            course: sampleCourse,
            standings: ["count": .passed(full), "gather": .begun],
            language: language
        )
    }

    @Test func listsExercisesUnderTheirLessons() {
        #expect(
            list(.english).lines(style: plain) == [
                "01 Races", "   count   Count   easy  10/10 ✔ passed", "",
                "02 Async", "   gather  Gather  hard  begun",
            ]
        )
    }

    @Test func alignsChineseTitles() {
        #expect(
            list(.chinese).lines(style: plain) == [
                "01 竞争", "   count   计数      容易  10/10 ✔ 通过", "",
                "02 异步", "   gather  并发收集  困难  已开始",
            ]
        )
    }

    @Test func coloursStatesInATerminal() {
        let lines = list(.english).lines(style: TextStyle(isOn: true))
        #expect(lines[1].hasSuffix("\u{1B}[32m10/10 ✔ passed\u{1B}[0m"))
    }

    @Test func writesJSONForMachines() throws {
        let json = try list(.english).json()
        let second = """
              {
                "difficulty" : "hard",
                "exercise" : "gather",
                "folder" : "exercises/01-one/gather",
                "lesson" : "async",
                "maximum" : 10,
                "points" : 0,
                "state" : "begun",
                "title" : {
                  "en" : "Gather",
                  "zh" : "并发收集"
                }
              }
            ]

            """
        #expect(json.hasSuffix(second))
    }

    @Test func addsUpProgressInATable() throws {
        let best = ExerciseRecord(best: Score(points: 10, maximum: 10))
        let progress = CourseProgress(records: ["count": best])
        let table = ProgressTable(progress, of: sampleCourse)
        #expect(
            table.lines(in: .chinese, style: plain) == [
                "部分  通过的练习  得分", "全部  1/2         10/20", "合计  1/2         10/20",
            ]
        )
        #expect(try table.json().contains("\"passed\" : 1"))
    }
}
