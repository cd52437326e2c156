import Explorer
import Glibc

/// `find PROGRAM OUTCOME` explores a program of the gallery until something is wrong in itself or
/// the outcome is not the one that is right, and prints what, and how many schedules it took.
///
/// `speed PROGRAM WIDTH SECONDS` explores one again and again with so many executions at once, and
/// prints how many schedules were tried in a second, and in a second of the processor.
@main
struct Explored {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let programs = updates + locks + conditions + busy
        guard arguments.count > 2, let program = programs.first(where: { $0.name == arguments[1] })
        else { exit(64) }
        switch arguments[0] {
        case "find": try find(program, right: arguments[2])
        case "speed": try measure(program, Int(arguments[2]) ?? 1, Double(arguments[3]) ?? 1)
        default: exit(64)
        }
    }

    private static func find(_ program: Program, right: String) throws {
        var explorer = program.explorer
        explorer.stopsAtFailure = true
        let exploration = try explorer.run { stage in
            let outcome = try program.body(stage)
            guard "\(outcome)" == right else { throw WrongOutcome() }
            return outcome
        }
        let failure = exploration.results.first { !$0.isClean }
        let word: String? =
            switch failure?.ending {
            case .deadlock: "deadlock"
            case .threw: "wrong outcome"
            case .some: "failure"
            case nil: exploration.races.isEmpty ? nil : "data race"
            }
        print(word ?? "nothing", exploration.schedules, separator: "\n")
    }

    private static func measure(_ program: Program, _ width: Int, _ wanted: Double) throws {
        var explorer = program.explorer
        explorer.width = width
        var schedules = 0
        let used = processorSeconds
        let start = ContinuousClock.now
        while start.duration(to: .now) < .seconds(wanted) {
            schedules += try explorer.run(program.body).schedules
        }
        let wall = start.duration(to: .now) / .seconds(1)
        print(Double(schedules) / wall, Double(schedules) / (processorSeconds - used))
    }

    /// Of this process and of all executions so far.
    private static var processorSeconds: Double {
        var sum = 0.0
        for who in [RUSAGE_SELF.rawValue, RUSAGE_CHILDREN.rawValue] {
            var usage = rusage()
            getrusage(Int32(who), &usage)
            for time in [usage.ru_utime, usage.ru_stime] {
                sum += Double(time.tv_sec) + Double(time.tv_usec) / 1e6
            }
        }
        return sum
    }
}

private struct WrongOutcome: Error {}
