import Auditing
import CourseModel
import Diagnostics
import Grading
import Testing
import Verdicts

/// What an author reads of a solution that does not get full points.
@Suite struct HiddenVersionFaultsTests {
    private static let counts = TestName(rawValue: "CountTests/counts()")
    private let solution = HiddenVersion(
        name: "Solutions/loop",
        kind: .solution,
        submission: Submission(files: []),
        position: SourcePosition(file: "Tests/Hidden/count/Solutions/loop/Count.swift")
    )

    private func item(_ status: TestStatus?) -> ItemVerdict {
        let rubric = RubricItem(
            id: "all",
            points: 10,
            text: LocalizedText([:]),
            tests: [Self.counts]
        )
        return status.map { ItemVerdict(rubric, statuses: [Self.counts: $0]) }
            ?? ItemVerdict(notRun: rubric)
    }

    @Test func showWhatTheCompilerSaid() throws {
        let verdict = ExerciseVerdict(
            exercise: "count",
            state: .doesNotCompile("Count.swift:2:1: error: expected expression\n 2 | ?"),
            items: [item(nil)]
        )
        #expect(
            solution.faults(of: verdict).map { $0.text(in: .english) } == [
                """
                Tests/Hidden/count/Solutions/loop/Count.swift:1:1: error: the solution \
                Solutions/loop gets 0 of 10: does not compile (mend the suites or the solution)
                    Count.swift:2:1: error: expected expression
                     2 | ?
                """
            ]
        )
    }

    @Test func sayWhichTestFailedAndWhy() throws {
        let why = Message(en: "It counted 3.", zh: "计数为 3。")
        let verdict = ExerciseVerdict(
            exercise: "count",
            state: .graded,
            items: [item(.failed([why])), item(.failed([why]))]
        )
        #expect(
            solution.faults(of: verdict).map(\.message) == [
                Message(
                    en: "the solution Solutions/loop gets 0 of 20: CountTests/counts() failed: "
                        + "It counted 3.",
                    zh: "解答 Solutions/loop 只得到 0/20 分：CountTests/counts() 未通过: 计数为 3。"
                )
            ]
        )
    }
}
