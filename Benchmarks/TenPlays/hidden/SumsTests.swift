import Referee
import Testing

@testable import SumsScenarios

@Suite struct SumsTests {
    @Test func addsNothing() async throws { try await check(count: 0) }
    @Test func addsOne() async throws { try await check(count: 1) }
    @Test func addsTwo() async throws { try await check(count: 2) }
    @Test func addsThree() async throws { try await check(count: 3) }
    @Test func addsFour() async throws { try await check(count: 4) }

    private func check(count: Int) async throws {
        let numbers = (0..<count).map { _ in Int.drawn(in: 1...1000) }
        let outcome = try await play(Adding(numbers: numbers))
        #expect(outcome.value == numbers.reduce(0, +))
        #expect(outcome.sum == outcome.value)
    }
}
