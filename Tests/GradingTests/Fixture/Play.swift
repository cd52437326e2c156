internal import Arithmetic
import Stage

@testable import ArithmeticScenarios

@main
struct Player {
    static func main() { Stage.open(for: [Call.self]) }
}

extension Call: Playable {
    func play(on stage: Stage) throws -> Outcome {
        switch function {
        case .double: Outcome(result: Arithmetic.double(argument))
        case .triple: Outcome(result: Arithmetic.triple(argument))
        case .half: Outcome(result: try Arithmetic.half(argument))
        case .quarter: Outcome(result: Arithmetic.quarter(argument))
        }
    }
}
