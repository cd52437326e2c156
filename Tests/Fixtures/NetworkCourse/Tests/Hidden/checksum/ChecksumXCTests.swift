import Referee
import XCTest

@testable import ChecksumScenarios

final class ChecksumXCTests: XCTestCase {
    func testAddsTheCarry() async throws {
        let more = UInt8(Int.drawn(in: 2...99))
        let sum = try await play(Adding(bytes: [255, more])).sum
        XCTAssertEqual(sum, more, said(en: "The carry was lost.", zh: "进位丢失。"))
    }
}
