import Referee
import XCTest

@testable import KleinstesZuerstScenarios

final class KleinstesZuerstXCTests: XCTestCase {
    func testBehaeltAlleZahlen() async throws {
        let zahlen = (0..<6).map { _ in Int.drawn(in: 1...99) }
        let alle = try await play(Ordnen(zahlen: zahlen)).zahlen
        XCTAssertEqual(
            alle.sorted(),
            zahlen.sorted(),
            said(en: "Numbers were lost.", zh: "有数字丢失。")
        )
    }
}
