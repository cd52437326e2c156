import CPlaySupport
import Glibc
import PlayWire

extension SpawnedPlayer {
    /// What its processes wrote down of themselves; nothing if they cannot have.
    var stacks: [PlayStack] {
        PlayEvidence.reading(evidence) { $0.stacks } ?? []
    }

    /// What was left when it was over.
    func leftovers<Outcome>(
        after reply: Reply<Outcome>?,
        report: LaunchReport?,
        cleared: Int,
        files: [String]
    ) -> Leftovers {
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

extension PlayRecord {
    /// Bytes of each output that stand in a log.
    static let keptBytes = 64 << 10

    /// Puts together what is known of a play.
    init(
        test: String?,
        scenario: String,
        failure: PlayFailure?,
        of player: borrowing SpawnedPlayer,
        leftovers: Leftovers,
        areExpected: Bool,
        stacks: [PlayStack],
        exploration: ExplorationRecord?,
        seconds: Double
    ) {
        var report = player.report
        if areExpected {
            report?.leftovers = 0
            report?.left = nil
        }
        let counts = !leftovers.isEmpty && !areExpected
        self.init(
            test: test,
            scenario: scenario,
            failure: failure,
            leftBehind: counts ? leftovers.processes : 0,
            leftovers: counts ? leftovers : nil,
            stacks: stacks,
            exploration: exploration,
            confinement: report,
            standardOutput: player.beginningOfOutput(limit: Self.keptBytes),
            standardError: player.beginningOfError(limit: Self.keptBytes),
            outputBytes: player.outputBytes,
            outputWasCut: player.outputBytes.largest > OutputBytes.limit,
            seconds: seconds
        )
    }
}
