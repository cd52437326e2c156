import CourseModel
import Diagnostics
import Reporting
import Testing
import Verdicts

@Suite struct GitHubReportTests {
    private func exercise(errors: Int) -> GradedExercise {
        let output = (1...errors).map { "A.swift:\($0):1: error: no \($0)\n" }.joined()
        return SampleRun.exercise("a", en: "A", zh: "甲", .doesNotCompile(output), [])
    }

    @Test(arguments: [(10, 0), (11, 1), (40, 30)])
    func showsTenAnnotationsOfATypeAndCountsTheRest(errors: Int, rest: Int) {
        let text = GitHubReport(token: "t").text(
            of: SampleRun.run(.english, [exercise(errors: errors)])
        )
        let lines = text.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("::error ") } == 10)
        #expect(lines.contains("\(rest) more are in the step's summary.") == (rest > 0))
    }

    @Test func escapesWhatWouldEndAPropertyOrTheLine() {
        let text = GitHubReport(token: "t").text(of: SampleRun.whole(.english))
        let place = "exercises/08-races/semaphore/Sources/More%2C files.swift,line=12,col=5"
        #expect(text.contains("\n::error file=\(place),title=semaphore::::error::forged\n"))
        #expect(text.contains("%0A::error::forged %250A%0A"))
    }

    /// The runner obeys a line that begins with a command it knows, wherever it is indented, and
    /// the old form `##[` anywhere; nothing between the fences.
    @Test func letsTheRunnerObeyNothingOfTheLearners() {
        let evil =
            "::error::forged\n  ::add-mask::a\nx ##[add-path]/tmp\n::token::\r\n::set-env name=A::b"
        let status = TestStatus.failed([Message(en: evil, zh: evil)])
        let exercise = SampleRun.exercise(
            "a",
            en: evil,
            zh: evil,
            .graded,
            [
                SampleRun.item(
                    "i",
                    1,
                    evil,
                    evil,
                    evidence: ["T/t()": TestEvidence(standardOutput: evil, standardError: evil)]
                ) { [("T/t()", status)] }
            ]
        )
        let text = GitHubReport(token: "d2f0").text(of: SampleRun.run(.english, [exercise]))
        var isFenced = false
        var obeyed: [Substring] = []
        for line in text.split(separator: "\n") {
            if line == "::d2f0::" {
                isFenced = false
            } else if !isFenced,
                let end = line.dropFirst(2).firstIndex(where: { " :".contains($0) })
            {
                obeyed.append(line[..<end])
                isFenced = line.hasPrefix("::stop-commands::")
            }
        }
        #expect(
            obeyed == [
                "::group", "::stop-commands", "::endgroup", "::error", "::notice", "::notice",
            ]
        )
    }

    @Test func tellsLaterStepsThePoints() {
        let run = SampleRun.run(.english, [SampleRun.gather])
        #expect(GitHubReport.outputs(of: run) == "points=10\nmax-points=10\nfull=true\n")
    }

    @Test func leavesExercisesOutOfASummaryThatWouldBeTooLong() {
        let run = SampleRun.run(.english, [exercise(errors: 9), SampleRun.counter])
        let whole = GitHubSummary().text(of: run)
        let limit = whole.utf8.count - 1
        let cut = GitHubSummary(limit: limit).text(of: run)
        #expect(cut.utf8.count <= limit)
        #expect(cut.contains("### A: 0/0"))
        #expect(!cut.contains("### Atomic counter"))
        #expect(cut.hasSuffix("too long: 1.\n"))
        #expect(GitHubSummary(limit: 10).text(of: run).isEmpty)
    }
}
