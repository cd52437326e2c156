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

/// How many explorations each test has begun.
private let explorations = Mutex<[String: Int]>([:])

/// The number of an exploration that begins now, among those of its test, from 1.
func numberOfExploration(of test: String?) -> Int {
    explorations.withLock { counts in
        counts[test ?? "", default: 0] += 1
        return counts[test ?? "", default: 0]
    }
}
