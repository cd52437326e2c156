import Auditing
import CourseModel
import Diagnostics
import Foundation
import Grading
import TerminalText
import Testing
import Verdicts

@Suite struct AuditReportTests {
    private let report = AuditReport(of: auditedSample)
    private let plain = TextStyle(isOn: false)

    @Test func addsUpEachExercise() {
        #expect(
            Array(report.lines(in: .english, style: plain).prefix(4)) == [
                "Exercise  Versions  Runs  Wrong  Slowest right  Slowest test",
                "count     3         9     2      0.30 s         5.02 s Mutants/hangs CountTests/ends()",
                "gather    1         3     0      0.03 s         0.03 s Solutions/reference "
                    + "GatherTests/ends()",
                "Total     4         12    2",
            ]
        )
    }

    @Test func tellsWhichTestsDidNotSayTheSameEachTime() {
        let lines = report.lines(in: .english, style: plain)
        #expect(
            Array(lines[4...7]) == [
                "", "Varied between runs: 2",
                "  count Solutions/reference CountTests/counts(): passed 2, timed out 1",
                "  count Mutants/hangs CountTests/ends(): timed out 2, passed 1",
            ]
        )
    }

    @Test func tellsOfEachWrongVerdictWithTheSeedThatRepeatsIt() {
        let lines = report.lines(in: .english, style: plain)
        #expect(
            Array(lines[8...]) == [
                "", "Wrong verdicts: 2", "  count Solutions/reference, run 2, seed 7002",
                "    CountTests/counts() timed out. Your code did not come back in time: something "
                    + "waits for ever.",
                "  count Mutants/hangs, run 3, seed 7003", "    CountTests/ends() passed.",
            ]
        )
    }

    @Test func tellsTheSameInChinese() {
        #expect(
            report.lines(in: .chinese, style: plain) == [
                "练习    版本  运行  误判  解答最慢  最慢的测试",
                "count   3     9     2     0.30 s    5.02 s Mutants/hangs CountTests/ends()",
                "gather  1     3     0     0.03 s    0.03 s Solutions/reference GatherTests/ends()",
                "合计    4     12    2", "", "各次运行结果不一：2",
                "  count Solutions/reference CountTests/counts()：通过 2，超时 1",
                "  count Mutants/hangs CountTests/ends()：超时 2，通过 1", "", "错误的判定：2",
                "  count Solutions/reference，第 2 次运行，种子 7002",
                "    CountTests/counts()：超时。你的代码没有按时返回：有某处在永远等待。",
                "  count Mutants/hangs，第 3 次运行，种子 7003", "    CountTests/ends()：通过。",
            ]
        )
    }

    @Test func cutsOnlyTheLastColumnOnANarrowTerminal() {
        let lines = report.lines(in: .english, style: plain, width: 60)
        #expect(lines[1] == "count     3         9     2      0.30 s         5.02 s Muta…")
    }

    @Test func isBriefWhenNothingIsWrong() {
        let right = AuditReport(of: auditedSample.filter { $0.exercise == "gather" })
        #expect(right.isRight)
        #expect(right.lines(in: .english, style: plain).count == 3)
    }

    @Test func saysOnceWhyAVersionCouldNotBeRun() {
        let fault = Diagnostic(
            .error,
            "suite-fails",
            at: SourcePosition(file: "Counter.swift"),
            Message(en: "the suites cannot judge it", zh: "测试无法评判"),
            mend: Message(en: "mend the suites", zh: "请修正测试")
        )
        let broken = AuditedVersion(
            exercise: "count",
            name: "Solutions/broken",
            kind: .solution,
            runs: (1...50).map { AuditedRun(number: $0, seed: nil, tests: [], faults: [fault]) }
        )
        let lines = AuditReport(of: [broken]).lines(in: .english, style: plain)
        #expect(
            lines == [
                "Exercise  Versions  Runs  Wrong  Slowest right  Slowest test",
                "count     1         50    50",
                "Total     1         50    50", "", "Wrong verdicts: 1",
                "  count Solutions/broken, run 1", "    the suites cannot judge it",
            ]
        )
    }

    @Test func writesJSONForMachines() throws {
        let object = try JSONSerialization.jsonObject(with: Data(report.json().utf8))
        let document = try #require(object as? [String: [NSDictionary]])
        #expect(document["tests"]?.count == 5)
        #expect(
            document["tests"]?.last(where: { $0["version"] as? String == "Mutants/hangs" }) == [
                "exercise": "count", "version": "Mutants/hangs", "test": "CountTests/ends()",
                "counts": ["passed": 1, "timed-out": 2], "slowestSeconds": 5.017,
            ]
        )
        #expect(document["wrong"]?.map { $0["run"] as? Int } == [2, 3])
        #expect(
            document["exercises"]?.first == [
                "exercise": "count", "versions": 3, "runs": 9, "wrong": 2,
                "slowestOfSolutions": [
                    "version": "Solutions/reference", "test": "CountTests/counts()",
                    "seconds": 0.304,
                ],
                "slowest": [
                    "version": "Mutants/hangs", "test": "CountTests/ends()", "seconds": 5.017,
                ],
            ]
        )
    }
}

@Suite struct AuditProgressTests {
    @Test func tellsOfAnExerciseAfterItsLastRun() {
        var progress = AuditProgress(versions: ["count": 2, "gather": 1], times: 2)
        var news: [Message?] = []
        for isWrong in [false, true, false, false] {
            news.append(progress.counted("count", isWrong: isWrong))
        }
        #expect(
            news == [
                nil, nil, nil,
                Message(
                    en: "count: 2 versions, 4 runs, 1 wrong",
                    zh: "count：2 个版本，运行 4 次，误判 1 次"
                ),
            ]
        )
    }

    @Test func fillsABar() {
        var progress = AuditProgress(versions: ["count": 2], times: 2)
        _ = progress.counted("count", isWrong: true)
        #expect(progress.bar(in: .english) == "██████░░░░░░░░░░░░░░░░░░ 1/4 runs, 1 wrong")
        #expect(progress.bar(in: .chinese) == "██████░░░░░░░░░░░░░░░░░░ 已运行 1/4 次，误判 1 次")
    }
}
