import Stage
internal import Sums

@testable import SumsScenarios

@main
struct Player {
    static func main() { Stage.open(for: [Adding.self]) }
}

extension Adding: Playable {
    func play(on stage: Stage) throws -> Outcome {
        var sum = Sums.Sum()
        for number in numbers { try sum.add(number) }
        return Outcome(value: sum.value, mean: sum.mean, sum: try Sums.sum(of: numbers))
    }
}
