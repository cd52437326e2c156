import Referee
import Testing

@testable import LearnerScenarios

@Suite struct LearnerTests {
    @Test func squaresANumber() async throws {
        let number = Int.drawn(in: 1_000...1_000_000)
        let result = try await play(Squares(numbers: [number]), within: .seconds(15))
        let text = said(
            en: "square(\(number)) gave \(result).",
            zh: "square(\(number)) 得到 \(result)。"
        )
        #expect(result == [number * number], "\(text)")
    }

    /// For attacks that never come back, so that they cost little time.
    @Test func squaresANumberSoon() async throws {
        let number = Int.drawn(in: 1_000...1_000_000)
        let result = try await play(Squares(numbers: [number]), within: .seconds(1))
        #expect(result == [number * number])
    }
}
