import Glibc
import ProcessLock
import Testing

struct SharedLockTests {
    @Test func returnsWhatTheBodyReturns() throws {
        let lock = try SharedLock()
        #expect(try lock.withLock { entry in "\(entry)" } == "clean")
        #expect(try lock.withLock { _ in 7 } == 7)
    }

    @Test func canBeTakenAgainAfterAnError() throws {
        struct Complaint: Error {}
        let lock = try SharedLock()
        #expect(throws: Complaint.self) {
            try lock.withLock { _ in throw Complaint() }
        }
        #expect(try lock.withLock { entry in entry } == .clean)
    }

    @Test func refusesItsOwnHolder() throws {
        let lock = try SharedLock()
        let child = fork()
        try #require(child >= 0)
        if child == 0 {
            alarm(5)  // Ends this child if it waits for itself.
            let refused = try? lock.withLock { _ in
                do {
                    return try lock.withLock { _ in false }
                } catch {
                    return error as? LockError == .alreadyHeld
                }
            }
            _exit(refused == true ? 0 : 1)
        }
        var status: Int32 = -1
        waitpid(child, &status, 0)
        #expect(status == 0, "the second call was not refused")
    }

    @Test func tellsThatAHolderDied() throws {
        let lock = try SharedLock()
        let child = fork()
        try #require(child >= 0)
        if child == 0 {
            alarm(5)  // Ends this child if it never gets in.
            try? lock.withLock { _ in _exit(0) }
            _exit(1)
        }
        waitpid(child, nil, 0)
        #expect(try lock.withLock { entry in entry } == .abandoned)
        #expect(try lock.withLock { entry in entry } == .clean)
    }
}
