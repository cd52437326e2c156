import Foundation
import Reporting

extension TerminalStyle {
    /// Coloured if standard output is a terminal that shows colours and nobody objects.
    ///
    /// - Parameter environment: The variables of the process; `NO_COLOR` objects if it is set and
    ///   not empty.
    init(environment: [String: String]) {
        let objects = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
        self = isatty(STDOUT_FILENO) == 1 && !objects ? .coloured : .plain
    }
}
