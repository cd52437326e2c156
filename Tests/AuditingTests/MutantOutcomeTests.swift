import Auditing
import CourseModel
import Diagnostics
import Testing
import Verdicts

@Suite struct MutantOutcomeTests {
    private static let counts = TestName(rawValue: "CountTests/counts()")
    private static let ends = TestName(rawValue: "CountTests/ends()")

    private static func graded(_ first: TestStatus, _ second: TestStatus) -> ExerciseVerdict {
        let rubric = RubricItem(
            id: "all",
            points: 10,
            text: LocalizedText([:]),
            tests: [ends, counts]
        )
        let statuses = [ends: second, counts: first]
        return ExerciseVerdict(
            exercise: "count",
            state: .graded,
            items: [ItemVerdict(rubric, statuses: statuses)]
        )
    }

    private static func verdict(_ state: ExerciseVerdict.State) -> ExerciseVerdict {
        ExerciseVerdict(exercise: "count", state: state, items: [])
    }

    private static let busy = Message(en: "too busy", zh: "太忙")

    @Test(arguments: [
        (graded(.passed, .passed), MutantTrial.Outcome.survived),
        (graded(.passed, .failed([])), .rejected(by: [ends])),
        (graded(.timedOut(), .failed([])), .rejected(by: [counts, ends])),
        (graded(.passed, .ourFault(busy)), .notGraded(busy)),
        (graded(.failed([]), .ourFault(busy)), .rejected(by: [counts])),
        (verdict(.doesNotCompile("error")), .doesNotCompile),
        (verdict(.apiDiffers([])), .doesNotCompile),
        (verdict(.rejected([])), .rejected(by: [])),
        (verdict(.notBegun), .rejected(by: [])),
        (verdict(.ourFault(busy)), .notGraded(busy)),
    ])
    func isWhatTheVerdictSays(verdict: ExerciseVerdict, outcome: MutantTrial.Outcome) {
        #expect(MutantTrial.Outcome(of: verdict) == outcome)
    }
}
