internal import KleinstesZuerst
import Stage

@testable import KleinstesZuerstScenarios

@main
struct Player {
    static func main() { Stage.open(for: [Ordnen.self]) }
}

extension Ordnen: Playable {
    func play(on stage: Stage) throws -> Outcome {
        Outcome(zahlen: kleinstesZuerst(zahlen))
    }
}
