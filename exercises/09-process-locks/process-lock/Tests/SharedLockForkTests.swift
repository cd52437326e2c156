import Glibc
import ProcessLock
import XCTest

// XCTest runs one test at a time. Swift Testing runs several on threads, and a child has only the
// thread that forked it: it would wait for ever for what another thread has locked.
final class SharedLockForkTests: XCTestCase {
    func testCanBeTakenAgainAfterAnError() throws {
        struct Complaint: Error {}
        let lock = try SharedLock()
        let found = inChild {
            try? lock.withLock { _ in throw Complaint() }
            return try? lock.withLock { entry in entry }
        }
        XCTAssertEqual(found, .clean)
    }

    func testRefusesItsOwnHolder() throws {
        let lock = try SharedLock()
        let found = inChild {
            try? lock.withLock { entry in
                do {
                    return try lock.withLock { _ in .abandoned }
                } catch LockError.alreadyHeld {
                    return entry
                }
            }
        }
        XCTAssertEqual(found, .clean, "the inner call was not refused")
    }

    func testTellsThatAHolderDied() throws {
        let lock = try SharedLock()
        _ = inChild { try? lock.withLock { _ in _exit(0) } }
        XCTAssertEqual(inChild { try? lock.withLock { $0 } }, .abandoned)
        XCTAssertEqual(inChild { try? lock.withLock { $0 } }, .clean)
    }
}

/// Runs a body in a child process, which may be stuck for two seconds.
///
/// - Returns: What the body returned; nothing if it was stuck.
private func inChild(_ body: () -> Entry?) -> Entry? {
    let child = fork()
    if child == 0 {
        alarm(2)  // Ends a child that waits for ever.
        switch body() {
        case .clean: _exit(10)
        case .abandoned: _exit(11)
        default: _exit(1)
        }
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return [10 << 8: .clean, 11 << 8: .abandoned][status]
}
