import FoundationEssentials
import Glibc
internal import ProcessPool
import Stage

@testable import ProcessPoolScenarios

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
