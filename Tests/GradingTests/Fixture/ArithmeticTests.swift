import Referee
import Testing

@testable import ArithmeticScenarios

@Suite struct ArithmeticTests {
    @Test func doubles() async throws {
        let number = Int.drawn(in: 1...1000)
        let result = try await play(Call(function: .double, argument: number)).result
        let text = said(
            en: "double(\(number)) gave \(result).",
            zh: "double(\(number)) 得到 \(result)。"
        )
        #expect(result == 2 * number, "\(text)")
    }

    @Test func triples() async throws {
        let number = Int.drawn(in: 1...1000)
        let result = try await play(Call(function: .triple, argument: number)).result
        #expect(result == 3 * number)
    }
}
