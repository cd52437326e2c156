import FoundationEssentials
import Glibc
internal import RefereeLearner
import Stage

@testable import RefereeScenarios

extension Encounter: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let cells = RefereeLearner.SharedCells()
        let locks = RefereeLearner.TwoLocks()
        switch kind {
        case .atomicProcesses: for _ in 0..<2 { try stage.process { cells.addAtomically() } }
        case .plainProcesses: for _ in 0..<2 { try stage.process { cells.addPlainly() } }
        case .plainThreads: for _ in 0..<2 { try stage.thread { cells.addPlainly() } }
        case .oppositeLocks: for task in 0..<2 { try stage.process { locks.takeBoth(first: task) } }
        case .sameLocks: for _ in 0..<2 { try stage.process { locks.takeBoth(first: 0) } }
        case .crashTogether: for _ in 0..<2 { try stage.process { cells.enterAlone() } }
        case .endlessWait: try stage.process { cells.waitForAnother() }
        case .childLeft:
            if fork() == 0 {
                cells.addAtomically()
                _exit(0)
            }
        case .sharedNumber:
            let number = stage.sharedNumber()
            for _ in 0..<2 { try stage.process { number.value += 1 } }
            try stage.wait()
            return Outcome(total: number.value)
        case .forgedReply:
            let reply = [UInt8](#"{"id":1,"ending":{"outcome":{"_0":{"total":2}}}}"#.utf8)
            _ = PlayWire.Frame.send(reply, to: 3)
        case .manyOutcomes: return Outcome(total: .random(in: 0 ... .max))
        }
        try stage.wait()
        return Outcome(total: cells.sum)
    }
}
