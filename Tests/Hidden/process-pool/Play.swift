import FoundationEssentials
import Glibc
internal import ProcessPool
import Stage

@testable import ProcessPoolScenarios

@main
struct Player {
    static func main() {
        Stage.open(for: [
            Backwards.self, Crowd.self, Dawdler.self, Lazily.self, Carrying.self, Mishaps.self,
            IdleDeaths.self, Closing.self, Ending.self, Orphans.self, HalfStarted.self,
            Impatient.self, Serving.self, Killing.self, Stopping.self,
        ])
    }
}

private typealias Bytes = [UInt8]

private func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

private func bytes(_ text: String) -> Bytes { Bytes(text.utf8) }

/// What a task throws.
private struct Mishap: Error, CustomStringConvertible {
    var description: String { "mishap" }
}

extension Answer {
    /// Tells what a call returned or threw.
    fileprivate init(_ call: () throws -> Bytes) {
        self.init()
        do { value = text(try call()) } catch { self.error = "\(error)" }
    }

    fileprivate init(_ result: Result<Bytes, PoolError>) {
        self.init { try result.get() }
    }
}

extension Stage {
    func hasEnded(_ process: Int32) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status?.contains(") Z ") ?? true
    }

    /// Whether a process sleeps, or has ended.
    func sleeps(_ process: Int32) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status.map { $0.contains(") S ") || $0.contains(") Z ") } ?? true
    }

    /// What there is beyond an earlier footprint.
    func remains(beyond before: Footprint) -> Remains {
        let left = footprint().beyond(before)
        return Remains(
            children: left.children,
            zombies: left.zombies,
            descriptors: left.descriptors.count
        )
    }
}

/// Waits for conditions, but not for ever: only wrong code makes a play wait in vain.
private struct Patience {
    private let stage: Stage
    /// Whether a process has given up; then all the others do at once.
    private let cell: Cells

    init(on stage: Stage) {
        self.stage = stage
        cell = stage.cells(1)
    }

    var isOver: Bool { cell[0] == 1 }

    func until(_ condition: () -> Bool) {
        let deadline = ContinuousClock.now + .seconds(3)
        stage.until { condition() || isOver || ContinuousClock.now > deadline }
        if !condition() { cell[0] = 1 }
    }
}

extension Backwards: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let done = stage.cells(inputs.count)
        let workers = stage.cells(inputs.count)
        let caller = getpid()
        let pool = try Pool(workers: inputs.count) { input in
            let index = Int(input[0])
            workers[index] = Int(getpid())
            if index + 1 < inputs.count {
                patience.until { done[index + 1] == 1 }
                // The next one's answer has left it and has been seen when both sleep again.
                patience.until { stage.sleeps(Int32(workers[index + 1])) }
                patience.until { stage.sleeps(caller) }
            }
            done[index] = 1
            return Bytes(input.dropFirst())
        }
        let tasks = inputs.enumerated().map { [UInt8($0)] + bytes($1) }
        return Outcome(results: try pool.map(tasks).map { Answer(.success($0)) })
    }
}

extension Crowd: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let begun = stage.cells(1)
        let atOnce = stage.cells(1)
        let pool = try Pool(workers: workers) { input in
            if input[0] < workers {
                begun.add(1, at: 0)
                patience.until { begun[0] == workers }
                atOnce.raiseMaximum(begun[0], at: 0)
                // Nobody is counted as running together who came after another one had left.
                if begun[0] < workers { begun.add(-1, at: 0) }
            }
            return bytes("\(getpid())")
        }
        let processes = try pool.map((0..<tasks).map { [UInt8($0)] }).map(text)
        return Outcome(
            atOnce: atOnce[0],
            processes: Set(processes).count,
            callerWorked: processes.contains("\(getpid())")
        )
    }
}

extension Dawdler: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let done = stage.cells(2)
        let pool = try Pool(workers: workers) { input in
            if input[0] == 0 {
                patience.until { done[0] == tasks - 1 }
                done[1] = done[0]
            } else {
                done.add(1, at: 0)
            }
            return input
        }
        _ = try pool.map((0..<tasks).map { [UInt8($0)] })
        return Outcome(done: done[1])
    }
}

extension Lazily: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let gate = stage.gate()
        let last = bytes(inputs[inputs.count - 1])
        let began = stage.gate()
        let pool = try Pool(workers: inputs.count) { input in
            if input == last {
                began.open()
                patience.until { gate.isOpen }
            }
            return input
        }
        let results = try pool.imap(inputs.map(bytes)).makeIterator()
        var early: [Answer] = []
        while early.count < inputs.count - 1, let next = results.next() {
            early.append(Answer(next))
        }
        patience.until { began.isOpen }
        let lastBegan = began.isOpen
        gate.open()
        var late: [Answer] = []
        while let next = results.next() { late.append(Answer(next)) }
        return Outcome(
            early: early,
            lastBegan: lastBegan,
            gaveUp: patience.isOver,
            late: late
        )
    }
}

extension Carrying: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let pool = try Pool(workers: workers) { input in input + input }
        let inputs = sizes.enumerated().map { unlike($0, size: $1) }
        let results = try pool.map(inputs)
        return Outcome(
            sizes: zip(inputs, results).map { areSame($1, $0 + $0) ? $1.count : -1 }
        )
    }
}

/// Bytes of which no two places look alike, and that no other number has.
///
/// Eight at a time, for this is not optimized, and what takes long here takes from the time of the
/// pool.
private func unlike(_ number: Int, size: Int) -> Bytes {
    let words = (0...size / 8).map { place in
        UInt64(number << 32 + place + 1) &* 0x9e37_79b9_7f4a_7c15
    }
    return unsafe Bytes(unsafeUninitializedCapacity: size) { buffer, count in
        unsafe words.withUnsafeBytes { words in
            if let place = buffer.baseAddress, let word = words.baseAddress {
                unsafe memcpy(place, word, size)
            }
        }
        count = size
    }
}

private func areSame(_ left: Bytes, _ right: Bytes) -> Bool {
    let count = left.count
    guard right.count == count else { return false }
    return unsafe left.withUnsafeBytes { left in
        unsafe right.withUnsafeBytes { right in
            // No bytes have no address.
            guard let left = left.baseAddress, let right = right.baseAddress else { return true }
            return unsafe memcmp(left, right, count) == 0
        }
    }
}

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

extension Closing: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let before = stage.footprint()
        let pool = try Pool(workers: 2) { input in input }
        let pending = try inputs.map { try pool.applyAsync(bytes($0)) }
        let joinedOpen = Answer {
            try pool.join()
            return bytes("joined")
        }
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
        let before = stage.footprint()
        var pool: Pool? = try Pool(workers: workers) { input in
            signal(SIGTERM, SIG_IGN)
            begun.add(1, at: 0)
            patience.until { never.isOpen }
            return input
        }
        let pending = try (0..<tasks).compactMap { try pool?.applyAsync([UInt8($0)]) }
        patience.until { begun[0] == workers }
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
        let early = Answer { try pending.get(timeout: .milliseconds(milliseconds)) }
        gate.open()
        let late = Answer { try pending.get() }
        return Outcome(
            wasReady: wasReady,
            early: early,
            gaveUp: patience.isOver,
            late: late,
            isReady: pending.isReady,
            again: Answer { try pending.get(timeout: .zero) }
        )
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
