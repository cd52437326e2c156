import Counting
import Explorer
import ExplorerLines

/// Prints how a count by two threads can end, and which lines race.
@main
struct ExploreCounting {
    static func main() throws {
        var explorer = Explorer(preemptions: 1).withLines
        explorer.stopsAtPlainAccesses = true
        let exploration = try explorer.run { stage in
            let counting = Counting()
            for _ in 0..<2 { try stage.thread { counting.add() } }
            try stage.wait()
            return counting.count
        }
        for outcome in exploration.outcomes.sorted(by: { $0.value < $1.value }) {
            print("ends with \(outcome.value)")
        }
        print("races: \(exploration.races.count)")
    }
}
