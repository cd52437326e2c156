import Glibc
internal import RefereeLearner
import Stage

@testable import RefereeScenarios

@main
struct Player {
    static func main() {
        Stage.open(
            for: [
                Misbehaviour.self, Reaching.self, Relay.self, Leak.self, Interference.self,
                RefusedFork.self,
                Hop.self, Crash.self, Hang.self, Suspension.self, Mess.self, TidyTasks.self,
                Flood.self, Encounter.self,
            ]
        )
    }
}

struct Mishap: Error {}

extension Misbehaviour: Playable {
    func play(on stage: Stage) throws -> Outcome {
        switch kind {
        case .none: break
        case .crash: fatalError("on purpose")
        case .hang: stage.gate().wait()
        case .hangInReply:
            // Half of a message's length.
            _ = unsafe send(3, [0, 0] as [UInt8], 2, 0)
            stage.gate().wait()
        case .exitEarly: exit(0)
        case .throwError: throw Mishap()
        case .childReturns:
            // The child has replied before the parent does.
            let child = fork()
            if child != 0 { waitpid(child, nil, 0) }
        case .manyChildrenReturn:
            // They reply at the same time, all before the parent does.
            let ready = stage.cells(1)
            for _ in 0..<2 where fork() == 0 {
                ready.add(1, at: 0)
                while ready[0] < 2 {}
                return Outcome(text: "done")
            }
            while wait(nil) > 0 {}
        case .leaveOrphan:
            if fork() == 0 {
                setsid()
                stage.gate().wait()
            }
        case .writeOutput:
            print("to standard output")
            try stage.process { print("from a child") }
            try stage.wait()
        case .writeAtOnce:
            for number in 1...4 {
                try stage.process {
                    for line in 1...500 {
                        print("\(number): \(line)")
                        fflush(nil)
                    }
                }
            }
            try stage.wait()
        case .takeMemory:
            for _ in 0..<64 {
                if let piece = unsafe malloc(8 << 20) { unsafe memset(piece, 1, 8 << 20) }
            }
        case .closeTheFolder: _ = unsafe chmod("/tmp", 0o500)
        case .tellNumber: return Outcome(text: "\(getpid())")
        case .closeEverything: for descriptor in Int32(0)..<64 { close(descriptor) }
        }
        return Outcome(text: "done")
    }
}

extension Relay: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let before = stage.footprint()
        let gates = (0...rounds).map { _ in stage.gate() }
        let cells = stage.cells(rounds + 1)
        for round in (0..<rounds).reversed() {
            try stage.process {
                gates[round].wait()
                cells[1 + cells.add(1, at: 0)] = round
                gates[round + 1].open()
            }
        }
        gates[0].open()
        try stage.wait()
        return Outcome(
            order: Array(cells.values.dropFirst()),
            footprintIsEmpty: stage.footprint().beyond(before).isEmpty
        )
    }
}

extension Leak: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let before = stage.footprint()
        let zombie = try stage.process {}
        stage.until { ProcessStatus(of: zombie.id)?.state == "Z" }
        let gate = stage.gate()
        try stage.process { gate.wait() }
        _ = dup(1)
        let difference = stage.footprint().beyond(before)
        gate.open()
        return Outcome(
            zombies: difference.zombies,
            children: difference.children,
            descriptors: difference.descriptors.count
        )
    }
}

extension Interference: Playable {
    func play(on stage: Stage) throws -> Outcome {
        var totals: Set<Int> = []
        var access = 1
        while try interrupted(at: access, on: stage, &totals) { access += 1 }
        let counter = AtomicCounter()
        let accesses = stage.atomicAccesses { counter.increment() }
        return Outcome(
            totals: totals.sorted(),
            orders: accesses.map { "\($0.kind) \($0.order)" }
        )
    }

    private func interrupted(
        at access: Int,
        on stage: Stage,
        _ totals: inout Set<Int>
    ) throws -> Bool {
        let made: any RefereeLearner.Counter =
            switch counter {
            case .plain: PlainCounter()
            case .atomic: AtomicCounter()
            case .copying: CopyingCounter()
            case .copyingBySwift: SwiftCopyingCounter()
            case .piping: PipingCounter()
            }
        let increment = { made.increment() }
        let reached = stage.interfering(atAccess: access, with: increment, increment)
        if reached { totals.insert(made.value) }
        return reached
    }
}

extension RefusedFork: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let children = stage.forksFail(after: succeeding) { forkUntilRefused() }
        for child in children { waitpid(child, nil, 0) }
        return Outcome(forked: children.count)
    }
}

extension Hop: AsyncPlayable {
    func play(on stage: Stage) async throws -> Outcome {
        let sum = await withTaskGroup(of: Int.self) { group in
            for number in 1...4 { group.addTask { await MainActor.run { number } } }
            return await group.reduce(0, +)
        }
        return Outcome(sum: sum)
    }
}
