import Glibc
import StartAndJoin
import XCTest

// XCTest runs one test at a time. Swift Testing has threads, and a child has only
// the one that forked it: it would wait for ever for what another has locked.
final class RunAllTests: XCTestCase {
    func testReturnsExitCodesInOrder() throws {
        let endings = try insideTheCaller { try runAll([{ 3 }, { 1 }, { 2 }]) }
        XCTAssertEqual(
            endings,
            [.exited(code: 3), .exited(code: 1), .exited(code: 2)]
        )
    }

    func testTellsWhichSignalKilledAChild() throws {
        let tasks: [() -> Int32] = [
            { 7 },
            {
                kill(getpid(), SIGKILL)
                return 0
            },
        ]
        let endings = try insideTheCaller { try runAll(tasks) }
        XCTAssertEqual(endings, [.exited(code: 7), .killed(signal: SIGKILL)])
    }

    func testStartsAllBeforeItWaits() throws {
        // The first child waits until the second one writes into the pipe.
        var ends: [Int32] = [0, 0]
        XCTAssertEqual(pipe(&ends), 0)
        defer { for end in ends { close(end) } }
        let tasks: [() -> Int32] = [
            {
                alarm(5)  // Ends this child if nobody ever writes.
                var byte: UInt8 = 0
                return read(ends[0], &byte, 1) == 1 ? Int32(byte) : 1
            },
            {
                var byte: UInt8 = 42
                return write(ends[1], &byte, 1) == 1 ? 0 : 1
            },
        ]
        let endings = try insideTheCaller { try runAll(tasks) }
        XCTAssertEqual(endings, [.exited(code: 42), .exited(code: 0)])
    }

    func testHasNothingToDoForNoTasks() throws {
        XCTAssertEqual(try runAll([]), [])
    }
}

/// Calls a function that only the calling process may come back from.
private func insideTheCaller<Value>(
    _ body: () throws -> Value
) rethrows -> Value {
    let caller = getpid()
    defer {
        // A child that came back would run all the other tests too.
        if getpid() != caller { _exit(99) }
    }
    return try body()
}
