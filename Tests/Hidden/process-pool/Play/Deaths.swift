import FoundationEssentials
import Glibc
internal import ProcessPool
import Stage

@testable import ProcessPoolScenarios

/// Does what a task of ``Mishaps`` says.
private func workOrMishap(_ input: Bytes) throws -> Bytes {
    switch text(input) {
    case "kill": kill(getpid(), SIGKILL)
    case "exit": _exit(0)
    case "throw": throw Mishap()
    default: break
    }
    return input
}

extension Mishaps: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let begun = stage.cells(1)
        let pool = try Pool(workers: workers) { input in
            if text(input) == "meet" {
                begun.add(1, at: 0)
                patience.until { begun[0] == workers }
                return bytes("\(begun[0])")
            }
            return try workOrMishap(input)
        }
        let pending = try inputs.map { try pool.applyAsync(bytes($0)) }
        let results = pending.map { task in Answer { try task.get() } }
        let mapped = Answer { try pool.map(inputs.map(bytes)).reduce([], +) }
        let met = try pool.map(Array(repeating: bytes("meet"), count: workers))
        return Outcome(
            results: results,
            mapped: mapped,
            atOnce: met.compactMap { Int(text($0)) }.min() ?? 0
        )
    }
}

extension IdleDeaths: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let begun = stage.cells(1)
        let pool = try Pool(workers: workers) { input in
            guard text(input) == "name" else { return input }
            begun.add(1, at: 0)
            patience.until { begun[0] == workers }
            return bytes("\(getpid())")
        }
        let names = try pool.map(Array(repeating: bytes("name"), count: workers))
        for process in names.compactMap({ Int32(text($0)) }).prefix(killed) {
            kill(process, SIGKILL)
            patience.until { stage.hasEnded(process) }
        }
        let pending = try inputs.map { try pool.applyAsync(bytes($0)) }
        return Outcome(results: pending.map { task in Answer { try task.get() } })
    }
}

extension Killing: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let pool = try Pool(workers: 1) { input in
            text(input) == "name" ? bytes("\(getpid())") : input
        }
        let worker = try pool.map([bytes("name")]).first.flatMap { Int32(text($0)) } ?? 0
        let killer = try stage.process {
            if worker > 0 { kill(worker, SIGKILL) }
        }
        let hit = Answer { try pool.applyAsync(bytes(input)).get() }
        try killer.wait()
        return Outcome(hit: hit, next: Answer { try pool.applyAsync(bytes(input)).get() })
    }
}

extension CutShort: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let worker = stage.cells(1)
        let large = unlike(1, size: size)
        let pool = try Pool(workers: 1) { input in
            guard text(input) == "large" else { return input }
            worker[0] = Int(getpid())
            return large
        }
        let pending = try pool.applyAsync(bytes("large"))
        patience.until { worker[0] != 0 }
        let process = Int32(worker[0])
        // It has filled the socket, for nobody reads.
        patience.until { stage.sleeps(process) }
        kill(process, SIGKILL)
        patience.until { stage.hasEnded(process) }
        return Outcome(
            result: Answer(comparedWith: large) { try pending.get() },
            next: Answer { try pool.applyAsync(bytes(input)).get() }
        )
    }
}

extension Understaffed: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let dying = stage.cells(deaths)
        let pool = try Pool(workers: workers) { input in
            guard let number = Int(text(input)), dying.values.indices.contains(number) else {
                // So that the deaths are seen before the answer.
                patience.until { dying.values.allSatisfy { stage.hasEnded(Int32($0)) } }
                return input
            }
            dying[number] = Int(getpid())
            kill(getpid(), SIGKILL)
            return []
        }
        var deadly: [Answer] = []
        var tasks: [PendingResult] = []
        var results: [Answer] = []
        let later = try stage.forksFail(after: 0) {
            let pending = try (0..<deaths).map { try pool.applyAsync(bytes("\($0)")) }
            tasks = try inputs.map { try pool.applyAsync(bytes($0)) }
            deadly = pending.map { task in Answer { try task.get() } }
            results = tasks.map { task in Answer { try task.get() } }
            return Answer { try pool.applyAsync(bytes("later")).get() }
        }
        let atLast = Answer { try pool.applyAsync(bytes("at last")).get() }
        return Outcome(
            deadly: deadly,
            results: results,
            later: later,
            atLast: atLast,
            again: tasks.map { task in Answer { try task.get() } }
        )
    }
}
