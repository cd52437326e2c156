import Referee
import XCTest

@testable import ArithmeticScenarios

final class ArithmeticXCTests: XCTestCase {
    func testHalves() async throws {
        let number = Int.drawn(in: 1...1000)
        let result = try await play(Call(function: .half, argument: 2 * number)).result
        XCTAssertEqual(
            result,
            number,
            said(en: "half(\(2 * number)) gave \(result).", zh: "half(\(2 * number)) 得到 \(result)。")
        )
    }

    func testQuarters() async throws {
        let number = Int.drawn(in: 1...1000)
        let call = Call(function: .quarter, argument: 4 * number)
        let result = try await play(call, within: .seconds(2)).result
        XCTAssertEqual(result, number)
    }
}
