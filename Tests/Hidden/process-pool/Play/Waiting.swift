import FoundationEssentials
import Glibc
internal import ProcessPool
import Stage

@testable import ProcessPoolScenarios

extension Impatient: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let gate = stage.gate()
        let pool = try Pool(workers: 1) { input in
            patience.until { gate.isOpen }
            return input
        }
        let pending = try pool.applyAsync(bytes(input))
        let wasReady = pending.isReady
        let sleeps = sleepsOfCaller {
            for _ in 0..<100 { _ = pending.isReady }
        }
        let start = ContinuousClock.now
        let early = Answer { try pending.get(timeout: .milliseconds(milliseconds)) }
        let waited = start.duration(to: .now)
        gate.open()
        let late = Answer { try pending.get() }
        return Outcome(
            wasReady: wasReady,
            sleeps: sleeps,
            early: early,
            waited: Int(waited / .microseconds(1)),
            gaveUp: patience.isOver,
            late: late,
            isReady: pending.isReady,
            again: Answer { try pending.get(timeout: .zero) }
        )
    }
}

/// How often this process gave the processor away by itself, which only who waits does.
private func sleepsOfCaller(during body: () -> Void) -> Int {
    func sleeps() -> Int {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_nvcsw
    }
    let before = sleeps()
    body()
    return sleeps() - before
}

extension InTime: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let caller = getpid()
        let asked = stage.gate()
        let worker = stage.cells(1)
        let pool = try Pool(workers: 1) { input in
            if text(input) == inputs[0] {
                patience.until { asked.isOpen }
                patience.until { stage.sleeps(caller) }
            }
            worker[0] = Int(getpid())
            return input
        }
        let first = try pool.applyAsync(bytes(inputs[0]))
        asked.open()
        let waitedFor = Answer { try first.get(timeout: .seconds(60)) }
        let slept = !patience.isOver
        worker[0] = 0
        let second = try pool.applyAsync(bytes(inputs[1]))
        // It has answered when it sleeps again.
        patience.until { worker[0] != 0 }
        patience.until { stage.sleeps(Int32(worker[0])) }
        return Outcome(
            waitedFor: waitedFor,
            slept: slept,
            here: Answer { try second.get(timeout: .zero) }
        )
    }
}

extension Asking: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let pool = try Pool(workers: 1) { input in input }
        let pending = try inputs.map { try pool.applyAsync(bytes($0)) }
        patience.until { pending[inputs.count - 1].isReady }
        return Outcome(
            isReady: !patience.isOver,
            results: pending.map { task in Answer { try task.get() } }
        )
    }
}
