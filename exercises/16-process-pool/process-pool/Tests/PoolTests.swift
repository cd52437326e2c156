import Glibc
import ProcessPool
import Testing

// Run with `swift test --filter ProcessPoolTests`; a pool that hangs shows
// which test it hangs in.
@Suite(.serialized) struct PoolTests {
    @Test func mapsInOrder() throws {
        let pool = try Pool(workers: 3) { input in input.reversed() }
        let outputs = try pool.map([[1, 2], [3], [], [4, 5, 6]])
        #expect(outputs == [[2, 1], [3], [], [6, 5, 4]])
    }

    @Test func worksInOtherProcesses() throws {
        let caller = getpid()
        let pool = try Pool(workers: 2) { _ in [getpid() == caller ? 1 : 0] }
        #expect(try pool.map([[], [], []]) == [[0], [0], [0]])
    }

    @Test func tellsThatAWorkerDied() throws {
        let pool = try Pool(workers: 2) { input in
            if input == [0] { _exit(1) }
            return input
        }
        let dying = try pool.applyAsync([0])
        let living = try pool.applyAsync([7])
        #expect(throws: PoolError.workerDied) { try dying.get() }
        #expect(try living.get() == [7])
    }

    @Test func takesNothingMoreOnceClosed() throws {
        let pool = try Pool(workers: 2) { input in input + input }
        let pending = try pool.applyAsync([1])
        pool.close()
        #expect(throws: PoolError.closed) { try pool.applyAsync([2]) }
        try pool.join()
        #expect(try pending.get() == [1, 1])
    }
}
