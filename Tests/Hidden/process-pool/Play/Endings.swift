import FoundationEssentials
import Glibc
internal import ProcessPool
import Stage

@testable import ProcessPoolScenarios

extension Closing: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let joined = stage.gate()
        let before = stage.footprint()
        let pool = try Pool(workers: 2) { input in
            patience.until { joined.isOpen }
            return input
        }
        let pending = try inputs.map { try pool.applyAsync(bytes($0)) }
        let joinedOpen = Answer {
            try pool.join()
            return bytes("joined")
        }
        joined.open()
        let gaveUp = patience.isOver
        pool.close()
        let refusals = [
            Answer { try pool.applyAsync([1]).get() },
            Answer { try pool.map([[1]]).reduce([], +) },
            Answer { try Array(try pool.imap([[1]])).first?.get() ?? [] },
        ]
        try pool.join()
        let left = stage.remains(beyond: before)
        return Outcome(
            joinedOpen: joinedOpen,
            gaveUp: gaveUp,
            refusals: refusals,
            results: pending.map { task in Answer { try task.get() } },
            left: left
        )
    }
}

extension Ending: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let never = stage.gate()
        let begun = stage.cells(1)
        let names = stage.cells(workers)
        let before = stage.footprint()
        var pool: Pool? = try Pool(workers: workers) { input in
            signal(SIGTERM, SIG_IGN)
            names[Int(input[0])] = Int(getpid())
            begun.add(1, at: 0)
            patience.until { never.isOpen }
            return input
        }
        let pending = try (0..<tasks).compactMap { try pool?.applyAsync([UInt8($0)]) }
        patience.until { begun[0] == workers }
        for process in names.values.prefix(killed) where process != 0 {
            kill(Int32(process), SIGKILL)
            patience.until { stage.hasEnded(Int32(process)) }
        }
        switch how {
        case .terminates: pool?.terminate()
        case .isDropped: pool = nil
        }
        let left = stage.remains(beyond: before)
        let gaveUp = patience.isOver
        never.open()
        return Outcome(
            left: left,
            gaveUp: gaveUp,
            results: pending.map { task in Answer { try task.get() } },
            refusal: pool.map { pool in Answer { try pool.applyAsync([1]).get() } }
        )
    }
}

extension Afterwards: Playable {
    func play(on stage: Stage) throws -> Outcome {
        var pool: Pool? = try Pool(workers: 2) { input in input }
        _ = try pool?.map([[1], [2]])
        switch how {
        case .joins:
            pool?.close()
            try pool?.join()
        case .terminates: pool?.terminate()
        }
        // They get the lowest numbers that are free, which were the pool's.
        let others = (0..<8).map { _ in dup(2) }
        pool?.terminate()
        pool = nil
        let closed = others.count { fcntl($0, F_GETFD) == -1 }
        for other in others { close(other) }
        return Outcome(closed: closed)
    }
}

extension Orphans: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        stage.adoptOrphans()
        let begun = stage.cells(1)
        let names = stage.cells(workers)
        let parent = try stage.process {
            let pool = try Pool(workers: workers) { input in
                names[begun.add(1, at: 0)] = Int(getpid())
                patience.until { begun[0] == workers }
                return input
            }
            _ = try pool.map(Array(repeating: [1], count: workers))
            kill(getpid(), SIGKILL)
        }
        _ = try? parent.wait()
        let processes = names.values.map { Int32($0) }
        patience.until { processes.allSatisfy(stage.hasEnded) }
        let alive = processes.count { !stage.hasEnded($0) }
        stage.reapOrphans()
        return Outcome(worked: processes.count { $0 != 0 }, alive: alive)
    }
}

extension HalfStarted: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let before = stage.footprint()
        let thrown = Answer {
            try stage.forksFail(after: started) {
                _ = try Pool(workers: workers) { input in input }
                return bytes("a pool")
            }
        }
        return Outcome(thrown: thrown, left: stage.remains(beyond: before))
    }
}

extension Serving: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let pool = try Pool(workers: inputs.count) { input in input }
        let results = try pool.map(inputs.map(bytes))
        pool.close()
        try pool.join()
        return Outcome(results: results.map { Answer(.success($0)) })
    }
}

extension Stopping: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let pool = try Pool(workers: inputs.count) { input in input }
        let pending = try inputs.map { try pool.applyAsync(bytes($0)) }
        pool.terminate()
        return Outcome(
            results: pending.map { task in Answer { try task.get() } },
            refusal: Answer { try pool.applyAsync([1]).get() }
        )
    }
}
