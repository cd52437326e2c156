import Glibc
import ProcessPool
import XCTest

// Run with `swift test --filter ProcessPoolTests`; a pool that hangs shows
// which test it hangs in. XCTest runs one test at a time. Swift Testing has
// threads, and a worker has only the one that forked it: it would wait for ever
// for what another has locked.
final class PoolTests: XCTestCase {
    func testMapsInOrder() throws {
        let pool = try Pool(workers: 3) { input in input.reversed() }
        let outputs = try pool.map([[1, 2], [3], [], [4, 5, 6]])
        XCTAssertEqual(outputs, [[2, 1], [3], [], [6, 5, 4]])
    }

    func testWorksInOtherProcesses() throws {
        let caller = getpid()
        let pool = try Pool(workers: 2) { _ in [getpid() == caller ? 1 : 0] }
        XCTAssertEqual(try pool.map([[], [], []]), [[0], [0], [0]])
    }

    func testTellsThatAWorkerDied() throws {
        let pool = try Pool(workers: 2) { input in
            if input == [0] { _exit(1) }
            return input
        }
        let dying = try pool.applyAsync([0])
        let living = try pool.applyAsync([7])
        XCTAssertThrowsError(try dying.get()) { error in
            XCTAssertEqual(error as? PoolError, .workerDied)
        }
        XCTAssertEqual(try living.get(), [7])
    }

    func testTakesNothingMoreOnceClosed() throws {
        let pool = try Pool(workers: 2) { input in input + input }
        let pending = try pool.applyAsync([1])
        pool.close()
        XCTAssertThrowsError(try pool.applyAsync([2])) { error in
            XCTAssertEqual(error as? PoolError, .closed)
        }
        try pool.join()
        XCTAssertEqual(try pending.get(), [1, 1])
    }
}
