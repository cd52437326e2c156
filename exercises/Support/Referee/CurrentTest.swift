import Synchronization
import Testing

/// The test that runs now, by the name that it has in the stream of events; `nil` outside of one.
///
/// A referee may run several: what it draws and what it writes down of plays belongs to one each.
var currentTest: String? {
    Test.current.map { "\($0.id)" } ?? testOfXCTest.withLock { $0 }
}

/// XCTest runs one test after the other and tells only observers of it.
private let testOfXCTest = Mutex<String?>(nil)

/// Says which test of XCTest begins.
///
/// - Parameter id: Its name in the stream of events, such as `XCTest.Case/test`.
public func testOfXCTestBegins(_ id: String) {
    testOfXCTest.withLock { $0 = id }
}
