import Testing

@testable import Referee

/// Outcomes as a report shows them.
@Suite struct WrittenValueTests {
    enum Answer: Hashable {
        case none
        case counted(Int)
        case refused(code: Int, text: String)
        case maybe(Answer2?)
    }

    enum Answer2: String, Hashable {
        case clean = "quite clean"
    }

    struct Outcome: Hashable {
        var answers: [[Answer]]
        var value: Int?
    }

    @Test func writesACaseWithItsValues() {
        #expect(written(Answer.none) == ".none")
        #expect(written(Answer.counted(2)) == ".counted(2)")
        #expect(
            written(Answer.refused(code: 3, text: "no \"lock\""))
                == #".refused(code: 3, text: "no \"lock\"")"#
        )
        #expect(written(Answer.maybe(.clean)) == ".maybe(.clean)")
    }

    @Test func writesAStructureWithTheNamesOfItsParts() {
        let outcome = Outcome(answers: [[.counted(1)], []], value: nil)
        #expect(written(outcome) == "Outcome(answers: [[.counted(1)], []], value: nil)")
    }

    @Test func writesNumbersTruthValuesAndTuples() {
        #expect(written((1.5, isRight: true, UInt8(7))) == "(1.5, isRight: true, 7)")
    }

    @Test func writesWhatHasNoOrderInTheOrderOfItsTexts() {
        #expect(written(Set([3, 1, 2])) == "[1, 2, 3]")
        #expect(written(["b": Answer.none, "a": .counted(1)]) == #"["a": .counted(1), "b": .none]"#)
        #expect(written([String: Int]()) == "[:]")
    }
}
