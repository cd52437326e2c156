import CourseModel
import Diagnostics
import Testing
import Verdicts

private func test(_ name: String) -> TestName { TestName(rawValue: "S/\(name)()") }

private func item(_ id: String, tests: [String], requires: [String] = []) -> RubricItem {
    RubricItem(
        id: id,
        points: 2,
        text: LocalizedText([.english: "It can \(id).", .chinese: "能 \(id)。"]),
        tests: tests.map(test),
        requires: requires
    )
}

/// `share` builds on `count`, `limit` on `share`, `tidy` on nothing; both last ones have a test.
private let rubric = [
    item("limit", tests: ["limit", "both"], requires: ["share"]), item("count", tests: ["count"]),
    item("share", tests: ["share"], requires: ["count"]), item("tidy", tests: ["both", "tidy"]),
]

private let countMustHold = TestStatus.notReached(
    because: RequiredItem(id: "count", text: Message(en: "It can count.", zh: "能 count。"))
)

@Suite struct RequirementsTests {
    private let requirements = Requirements(rubric)

    @Test func beginsWithWhatBuildsOnNothing() {
        #expect(requirements.ready(given: [:]) == ["both", "count", "tidy"].map(test))
    }

    @Test func goesOnWithWhatBuildsOnWhatHolds() {
        let first: [TestName: TestStatus] = [test("count"): .passed, test("both"): .passed]
        #expect(requirements.ready(given: first) == ["share", "tidy"].map(test))
        let second = first.merging([test("share"): .passed, test("tidy"): .passed]) { $1 }
        #expect(requirements.ready(given: second) == [test("limit")])
    }

    @Test func runsNothingThatBuildsOnWhatDoesNotHold() {
        let statuses: [TestName: TestStatus] = [
            test("count"): .timedOut(), test("both"): .passed, test("tidy"): .passed,
        ]
        #expect(requirements.ready(given: statuses).isEmpty)
    }

    @Test func namesTheItemWithWhichToBegin() {
        let statuses: [TestName: TestStatus] = [
            test("count"): .failed([]), test("both"): .passed, test("tidy"): .passed,
        ]
        let verdicts = requirements.verdicts(given: statuses)
        #expect(verdicts.map(\.id) == ["limit", "count", "share", "tidy"])
        #expect(verdicts.map(\.points) == [0, 0, 0, 2])
        #expect(
            verdicts.map { $0.tests.map(\.status) } == [
                [countMustHold, countMustHold], [.failed([])], [countMustHold], [.passed, .passed],
            ]
        )
    }

    @Test func doesNotHoldAFaultOfOursAgainstWhatBuildsOnIt() {
        let statuses: [TestName: TestStatus] = [
            test("count"): .ourFault(.init(en: "no space", zh: "no space"))
        ]
        #expect(requirements.ready(given: statuses).contains(test("share")))
        #expect(
            requirements.verdicts(given: statuses.merging([test("share"): .passed]) { $1 })[2]
                .points == 2
        )
    }

    @Test func givesAllPointsIfAllHolds() {
        let statuses = Dictionary(
            uniqueKeysWithValues: rubric.flatMap(\.tests).uniqued.map { ($0, TestStatus.passed) }
        )
        #expect(requirements.verdicts(given: statuses).map(\.points) == [2, 2, 2, 2])
    }

    @Test func judgesAnItemAloneWhateverOthersSay() {
        let alone = Requirements(rubric.map(\.alone))
        #expect(alone.ready(given: [:]).count == 5)
        let statuses: [TestName: TestStatus] = [test("count"): .failed([]), test("share"): .passed]
        #expect(alone.verdicts(given: statuses)[2].points == 2)
    }

    @Test func comesToAnEndInACircleAndPassesOverUnknownItems() {
        let circle = Requirements([
            item("a", tests: ["a"], requires: ["b"]), item("b", tests: ["b"], requires: ["a"]),
            item("c", tests: ["c"], requires: ["nothing"]),
        ])
        #expect(circle.ready(given: [:]) == [test("c")])
        #expect(circle.verdicts(given: [test("c"): .passed]).map(\.points) == [0, 0, 2])
    }
}

extension [TestName] {
    fileprivate var uniqued: [TestName] { Set(self).sorted() }
}
