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
        let found = inChild {
            try? lock.withLock { _ in throw Complaint() }
            return try? lock.withLock { entry in entry }
        }
        #expect(found == .clean)
    }

    @Test func refusesItsOwnHolder() throws {
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
        #expect(found == .clean, "the inner call was not refused")
    }

    @Test func tellsThatAHolderDied() throws {
        let lock = try SharedLock()
        _ = inChild { try? lock.withLock { _ in _exit(0) } }
        #expect(inChild { try? lock.withLock { $0 } } == .abandoned)
        #expect(inChild { try? lock.withLock { $0 } } == .clean)
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
