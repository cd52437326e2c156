import Referee
import XCTest

@testable import LearnerScenarios

final class LearnerXCTests: XCTestCase {
    func testSquaresNumbersInTurn() async throws {
        let numbers = (1...3).map { _ in Int.drawn(in: 1_000...1_000_000) }
        let results = try await play(Squares(numbers: numbers), within: .seconds(15))
        XCTAssertEqual(results, numbers.map { $0 * $0 })
    }
}
