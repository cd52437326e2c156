import ProcessLock
import Testing

struct SharedLockTests {
    @Test func returnsWhatTheBodyReturns() throws {
        let lock = try SharedLock()
        #expect(try lock.withLock { entry in "\(entry)" } == "clean")
        #expect(try lock.withLock { _ in 7 } == 7)
    }
}
