internal import Checksum
import Stage

@testable import ChecksumScenarios

@main
struct Player {
    static func main() { Stage.open(for: [Adding.self]) }
}

extension Adding: Playable {
    func play(on stage: Stage) throws -> Outcome { Outcome(sum: checksum(bytes)) }
}
