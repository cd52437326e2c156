import AtomicCounter
import Glibc
import XCTest

// XCTest runs one test at a time. Swift Testing runs several on threads, and a child has only the
// thread that forked it: it would wait for ever for what another thread has locked.
final class SharedCounterForkTests: XCTestCase {
    func testCountsWhatAChildAdds() throws {
        let counter = try SharedCounter()
        let child = fork()
        if child == 0 {
            alarm(2)  // Ends a child that waits for ever.
            counter.increment()
            _exit(0)
        }
        XCTAssertGreaterThan(child, 0)
        waitpid(child, nil, 0)
        XCTAssertEqual(counter.value, 1)
    }
}
