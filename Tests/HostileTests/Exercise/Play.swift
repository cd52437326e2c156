internal import Learner
import Stage

@testable import LearnerScenarios

@main
struct Player {
    static func main() { Stage.open(for: [Squares.self]) }
}

extension Squares: Playable {
    func play(on stage: Stage) throws -> Outcome { try numbers.map { try Learner.square($0) } }
}
