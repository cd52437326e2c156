import FoundationEssentials

/// A command line with which somebody else starts programs confined: the referee its players.
///
/// The one who starts it appends the program's path inside and its arguments, gives it a
/// socket as descriptor 3 and, as descriptor 4, an empty file for the report (a line of JSON, see
/// `report.c`). It may lower the limit of time, the word after `--wall-milliseconds`. To end it before its time, send the launcher itself `SIGTERM`.
package struct Launcher: Sendable, Equatable {
    /// The launcher's path and its arguments.
    package let words: [String]

    /// The signal for which players have a handler, see `Evidence.h`.
    package static let playersStackSignal: Int32 = 63

    /// - Parameters:
    ///   - means: What this machine confines programs with.
    ///   - confinement: What each program finds around it.
    ///   - limits: What each is held to; of the output, nothing is cut: what it goes to is held
    ///     to the size of a file.
    ///   - environment: The whole environment of each.
    ///   - stackSignal: What makes each thread of a player write its stack down, which is asked
    ///     for at the limit of time; `nil` for programs that have no handler for it.
    package init(
        means: ConfinementMeans,
        confinement: Confinement,
        limits: SandboxLimits,
        environment: [String: String],
        stackSignal: Int32? = Self.playersStackSignal
    ) {
        words =
            BoxWords(
                means: means,
                confinement: confinement,
                limits: limits,
                environment: environment,
                workingDirectory: "/tmp",
                report: "/proc/self/fd/4",
                stackSignal: stackSignal
            ).words
    }

    /// Words as an array of JSON, which is what the referee reads from the files that
    /// `INTERLEAVE_LAUNCHER` and `INTERLEAVE_SYMBOLIZER` name.
    package static func json(of words: [String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        // Strings can always be encoded.
        guard let bytes = try? encoder.encode(words) else { return "[]" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
