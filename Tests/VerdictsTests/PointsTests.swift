import CourseModel
import Testing
import Verdicts

@Suite struct PointsTests {
    private let first = TestName(rawValue: "S/first()")
    private let second = TestName(rawValue: "S/second()")

    private var item: RubricItem {
        RubricItem(
            id: "both",
            points: 3,
            text: LocalizedText([.english: "Both hold."]),
            tests: [first, second]
        )
    }

    @Test func givesAnItemsPointsWhenAllItsTestsPass() {
        #expect(ItemVerdict(item, statuses: [first: .passed, second: .passed]).points == 3)
    }

    @Test func givesNoPartOfAnItemsPoints() {
        #expect(ItemVerdict(item, statuses: [first: .passed, second: .timedOut()]).points == 0)
    }

    @Test func givesNothingForATestThatWasNotRun() {
        let verdict = ItemVerdict(item, statuses: [first: .passed])
        #expect(verdict.points == 0)
        #expect(verdict.tests.last?.status == .fault(.notRun))
    }
}
