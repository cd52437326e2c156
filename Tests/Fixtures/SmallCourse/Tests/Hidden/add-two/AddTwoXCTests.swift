import XCTest

@testable import AddTwo

final class AddTwoXCTests: XCTestCase {
    func testNegative() {
        XCTAssertEqual(addTwo(to: -2), 0)
    }
}
