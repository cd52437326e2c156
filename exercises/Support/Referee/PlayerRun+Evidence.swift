import CPlaySupport
import Glibc
import PlayWire

extension SpawnedPlayer {
    /// What its processes wrote down of themselves; nothing if they cannot have.
    var stacks: [PlayStack] {
        PlayEvidence.reading(evidence) { $0.stacks } ?? []
    }

    /// What was left when it was over, unless its reply says that it is expected.
    func leftovers<Outcome>(
        after reply: Reply<Outcome>?,
        report: LaunchReport?,
        cleared: Int,
        files: [String]
    ) -> Leftovers {
        if let reply, reply.held == nil { return Leftovers() }
        if let report { return Leftovers(held: reply?.held, report: report) }
        return PlayEvidence.reading(evidence) { evidence in
            Leftovers(held: reply?.held, processes: cleared, evidence: evidence, files: files)
        } ?? Leftovers()
    }
}

extension PlayFailure {
    /// The same with the places that stacks tell.
    func at(_ stacks: [PlayStack]) -> PlayFailure {
        switch self {
        case .crashed(let signal, nil):
            let stack = stacks.last { $0.reason == .crash && $0.signal == Int(signal) }
            return .crashed(signal: signal, at: stack?.place)
        case .timedOut(let limit, []):
            let places = stacks.filter { $0.reason == .hang }.compactMap(\.place)
            return .timedOut(limit: limit, at: Array(Set(places).sorted().prefix(4)))
        default: return self
        }
    }
}
