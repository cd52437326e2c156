import Referee
import XCTest

@testable import SumsScenarios

final class SumsXCTests: XCTestCase {
    func testAddsFive() async throws { try await check(count: 5) }
    func testAddsSix() async throws { try await check(count: 6) }
    func testAddsSeven() async throws { try await check(count: 7) }
    func testAddsEight() async throws { try await check(count: 8) }
    func testAddsNine() async throws { try await check(count: 9) }

    private func check(count: Int) async throws {
        let numbers = (0..<count).map { _ in Int.drawn(in: 1...1000) }
        let outcome = try await play(Adding(numbers: numbers))
        XCTAssertEqual(outcome.value, numbers.reduce(0, +))
        XCTAssertEqual(outcome.sum, outcome.value)
    }
}
