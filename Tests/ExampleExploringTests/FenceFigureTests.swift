import CourseModel
import Diagnostics
import LessonMarkup
import Schedules
import Testing

@testable import ExampleExploring

/// What came of an example in, what its fence becomes out.
@Suite struct FenceFigureTests {
    private func figure(
        _ kind: String,
        _ words: [String: String] = [:],
        below text: String = "",
        of explored: ExploredExample
    ) throws -> FenceFigure {
        let questions = Question.questions(
            of: course(kind, words, below: text),
            mostDrawn: 24
        )
        let question = try #require(questions.first)
        let fence = try #require(question.fences.first)
        return FenceFigure(fence: fence, question: question, explored: explored)
    }

    private func codes(_ figure: FenceFigure) -> [String] { figure.faults.map(\.code) }

    @Test func countsOutcomesInTheAuthorsWords() throws {
        let figure = try figure(
            "outcomes",
            below: "✔ 2: keep both\n✗ 1: lose one\n",
            of: lostUpdate()
        )
        #expect(figure.faults == [])
        #expect(
            figure.html == """
                <div class="table-scroll" tabindex="0" role="group" aria-label="All outcomes">
                <table class="outcomes">
                <caption>Of the 6 interleavings, 2 keep both and 4 lose one.</caption>
                <thead><tr><th scope="col">Outcome</th><th scope="col" class="align-right">\
                Schedules</th></tr></thead>
                <tbody>
                <tr><td class="good">✔ <code>2</code>: keep both</td>\
                <td class="align-right">2</td></tr>
                <tr><td class="bad">✗ <code>1</code>: lose one</td>\
                <td class="align-right">4</td></tr>
                </tbody>
                </table></div>

                """
        )
    }

    @Test func countsOutcomesWithoutWordsByWhatIsPrinted() throws {
        let html = try figure("outcomes", of: lostUpdate()).html
        #expect(html.contains("Of the 6 interleavings, 2 print 2 and 4 print 1."))
        #expect(html.contains("<tr><td><code>2</code></td><td class=\"align-right\">2</td></tr>"))
    }

    @Test func namesTasksAndMemoryAsTheFenceDoes() throws {
        let html = try figure(
            "schedule",
            ["outcome": "1", "tasks": "A,B", "memories": "number"],
            below: "A is stopped.\n",
            of: lostUpdate()
        ).html
        #expect(html.contains("the update of process B is lost"))
        #expect(html.contains(">number</text>"))
        #expect(html.contains("<figcaption>A is stopped. 4 of 6 schedules end like this.\n"))
    }

    @Test func setsTwoSchedulesSideBySide() throws {
        let html = try figure(
            "schedule",
            ["outcome": "2,1"],
            below: "Keeps both\nLoses one\n",
            of: lostUpdate()
        ).html
        #expect(html.hasPrefix("<div class=\"schedule-pair\">"))
        #expect(html.contains(">Keeps both</title>"))
        #expect(html.contains(">Loses one</title>"))
    }

    @Test func drawsTheScheduleOfAReplayString() throws {
        let figure = try figure(
            "schedule",
            ["replay": "1.1-2"],
            of: lostUpdate(replays: [true])
        )
        #expect(figure.faults == [])
        #expect(figure.html.contains("the update of process 2 is lost"))
    }

    @Test func drawsEverySchedule() throws {
        let html = try figure(
            "interleavings",
            below: "✔ 2: keep both\n✗ 1: lose one\n",
            of: lostUpdate()
        ).html
        #expect(html.contains("✔ prints 2</text>"))
        #expect(html.contains("✗ prints 1</text>"))
        #expect(html.contains("Of the 6 interleavings, 2 keep both and 4 lose one."))
    }

    @Test func refusesAReplayStringThatDoesNotReplay() throws {
        let figure = try figure(
            "schedule",
            ["replay": "1.77-2"],
            of: lostUpdate(replays: [false])
        )
        #expect(
            figure.faults.map { $0.line(in: .english) } == [
                "\(file):20:1: error: `1.77-2` repeats no schedule of `two` (the example takes "
                    + "other steps by now; choose by `outcome=` instead)"
            ]
        )
        #expect(
            figure.faults.map { $0.line(in: .chinese) } == [
                "\(file):20:1: 错误: `1.77-2` 无法重放出 `two` 的任何调度"
                    + "（示例的步骤可能已经变了；请改用 `outcome=` 来选择）"
            ]
        )
    }

    @Test func refusesAnOutcomeThatNoScheduleWithinTheBoundHas() throws {
        let figure = try figure(
            "schedule",
            ["outcome": "3", "preemptions": "1"],
            of: lostUpdate()
        )
        #expect(
            figure.faults.map { $0.line(in: .english) } == [
                "\(file):20:1: error: no schedule of `two` with at most 1 preemptions ends with "
                    + "`3` (allow more preemptions, or choose among its outcomes: `2`, `1`)"
            ]
        )
        #expect(
            figure.faults.map { $0.line(in: .chinese) } == [
                "\(file):20:1: 错误: 在抢占不超过 1 次时，`two` 没有以 `3` 结束的调度"
                    + "（请放宽抢占次数，或从它的结果中选择：`2`、`1`）"
            ]
        )
    }

    @Test func refusesATextThatIsSilentAboutAnOutcome() throws {
        let figure = try figure("outcomes", below: "✔ 2: keep both\n", of: lostUpdate())
        #expect(codes(figure) == ["untold-outcome"])
    }

    @Test(arguments: [
        (Extent.diverged, "diverging-example"),
        (.stoppedAtFailure(complete: nil), "stuck-example"),
        (.stoppedAtSchedules(20_000, complete: 1), "too-many-schedules"),
    ])
    func refusesToCountWhatWasNotTriedToItsEnd(extent: Extent, code: String) throws {
        let figure = try figure("outcomes", of: lostUpdate(extent: extent))
        #expect(codes(figure) == [code])
    }

    @Test func refusesToDrawMoreThanAnybodyLooksAt() throws {
        var explored = try lostUpdate()
        explored.schedules = []
        let figure = try figure("interleavings", of: explored)
        #expect(codes(figure) == ["too-many-to-draw"])
    }
}
