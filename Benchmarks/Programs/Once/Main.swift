import Explorer
import Glibc

/// Runs a program of the gallery once, as it comes; exits with 1 if its outcome is not the one
/// that is right, and is ended by a signal after ten seconds, which only a hang takes.
@main
struct Once {
    static func main() throws {
        let arguments = CommandLine.arguments
        let programs = updates + locks + conditions
        guard arguments.count == 3,
            let program = programs.first(where: { $0.name == arguments[1] })
        else { exit(64) }
        alarm(10)
        let outcome = try program.body(ExplorerStage())
        exit("\(outcome)" == arguments[2] ? 0 : 1)
    }
}
