import Caching
import CourseModel
import Diagnostics
import Foundation
import Testing
import Verdicts

@testable import Doctor

@Suite struct GraderTrialsTests {
    private let environment = ProcessInfo.processInfo.environment
    private let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    @Test func gradesRightAndWrongAndStopsEveryEscape() async {
        let findings = await GraderTrials(
            course: repository,
            path: environment["PATH"] ?? "",
            cacheFolder: CacheFolder(environment: environment).path
        ).findings()
        #expect(findings.filter { $0.standing != .good } == [])
        #expect(
            findings.map(\.name) == [
                "grader-right", "grader-wrong", "grader-reading", "grader-writing",
                "grader-network", "grader-killing", "grader-reply", "grader-daemon",
                "grader-processes", "grader-memory",
            ]
        )
    }

    @Test func saysWhatTheGraderLacks() async throws {
        let findings = await GraderTrials(
            course: repository,
            path: "/nowhere",
            cacheFolder: CacheFolder(environment: environment).path
        ).findings()
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.standing == .bad)
        #expect(finding.remark?.en.contains("/nowhere") == true)
    }

    private func verdict(_ statuses: [EscapeAttempt: TestStatus]) -> ExerciseVerdict {
        ExerciseVerdict(
            exercise: "escape",
            state: .graded,
            items: zip(EscapeAttempt.allCases, EscapeExercise.exercise.rubric).map {
                let status = statuses[$0] ?? .failed([])
                return ItemVerdict($1, statuses: [$1.tests[0]: status])
            }
        )
    }

    @Test(arguments: [TestStatus.passed, .fault(.refereeKilled(signal: 9))])
    func callsAnAttemptThatWorkedBad(status: TestStatus) {
        let verdict = verdict([.killing: status])
        let finding = { GraderTrials.finding(on: $0, in: verdict, isWritten: false) }
        #expect(finding(.killing).standing == .bad)
        #expect(finding(.reading).standing == .good)
    }

    @Test func callsAFileThatWasWrittenOutsideBad() {
        let finding = GraderTrials.finding(on: .writing, in: verdict([:]), isWritten: true)
        #expect(finding.standing == .bad)
    }

    @Test func callsASubmissionThatWasNotRunBad() {
        let unrun = ExerciseVerdict(
            exercise: "escape",
            state: .doesNotCompile("error: no"),
            items: EscapeExercise.exercise.rubric.map(ItemVerdict.init(notRun:))
        )
        #expect(GraderTrials.right(unrun).standing == .bad)
        #expect(GraderTrials.wrong(unrun).standing == .bad)
        #expect(
            GraderTrials.finding(on: .network, in: unrun, isWritten: false).standing == .bad
        )
    }

    @Test func callsAWrongSolutionThatGetsPointsBad() {
        #expect(GraderTrials.wrong(verdict([.memory: .passed])).standing == .bad)
        #expect(GraderTrials.right(verdict([:])).standing == .bad)
    }
}
