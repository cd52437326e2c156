import Foundation
import Testing

@testable import Explorer

@Suite struct OutcomeTests {
    @Test(
        arguments: [
            ("outcome-truth", ["2 true", "4 false"]),
            ("outcome-case", ["2 whole", "4 lost(by: 1)"]),
            ("outcome-optional", ["2 Optional(2)", "4 nil"]),
            (
                "outcome-with-padding",
                ["2 Padded(isWhole: true, number: 2)", "4 Padded(isWhole: false, number: 1)"]
            ),
            ("outcome-text", ["2 it is 2", "4 it is 1"]),
            (
                "outcome-nested",
                [
                    #"2 Nested(steps: [[2], [2, 7]], names: ["2": nil])"#,
                    #"4 Nested(steps: [[1], [1, 7]], names: ["1": nil])"#,
                ]
            ),
            ("outcome-nothing", ["6 Nothing()"]),
        ]
    )
    func tellsOutcomesOfAnyType(program: String, ends: [String]) throws {
        #expect(try told(program) == ends)
    }

    @Test func takesEqualOutcomesForOne() throws {
        #expect(try told("outcome-alike") == ["6 Alike(number: 2)"])
    }

    @Test func tellsNoMoreThanIsEncoded() throws {
        #expect(try told("outcome-in-part") == ["6 InPart(number: 0, kept: 7)"])
    }

    @Test func tellsThatAnOutcomeCannotBeEncoded() throws {
        #expect(try told("outcome-not-encodable") == ["2 2.0", "4 threw"])
    }

    @Test func returnsToTheProcessorsThatItHad() throws {
        #expect(try told("processors-afterwards") == ["2 2", "4 1", "true"])
    }

    private func told(_ program: String) throws -> [String] {
        try JSONDecoder().decode([String].self, from: gallery([program]))
    }

    @Test func givesTheBytesOfAnEqualOutcome() {
        var known = KnownOutcomes<[Int]>()
        known.add([1], [10])
        known.add([2, 3], [20])
        known.add([1], [30])
        #expect(known.bytes(of: [1]) == [10])
        #expect(known.bytes(of: [2, 3]) == [20])
        #expect(known.bytes(of: [2]) == nil)
    }

    @Test func knowsSoManyOutcomesOnly() {
        var known = KnownOutcomes<Int>()
        for number in 0...KnownOutcomes<Int>.limit { known.add(number, []) }
        #expect(known.bytes(of: KnownOutcomes<Int>.limit - 1) == [])
        #expect(known.bytes(of: KnownOutcomes<Int>.limit) == nil)
    }
}
