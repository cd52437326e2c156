import FoundationEssentials

/// A command line with which somebody else starts programs confined: the referee its players.
///
/// The one who starts it appends the program's path inside and its arguments, and may lower the
/// limit of time, the word after `--wall-milliseconds`. What else it has to know depends on
/// ``Use``. To end it before its time, send the launcher itself `SIGTERM`.
package struct Launcher: Sendable, Equatable {
    /// What a launcher is for.
    package enum Use: Sendable {
        /// Plays, one after another within the same walls, as long as each leaves nothing behind;
        /// the launcher is asked for them over its descriptor 3, see `serve.c`.
        case plays
        /// One run of a tool with the launcher's own standard streams. As descriptor 4 the launcher
        /// has an empty file for the report (a line of JSON, see `report.c`).
        case tool
    }

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
    ///   - use: What is started.
    package init(
        means: ConfinementMeans,
        confinement: Confinement,
        limits: SandboxLimits,
        environment: [String: String],
        for use: Use = .plays
    ) {
        words =
            BoxWords(
                means: means,
                confinement: confinement,
                limits: limits,
                environment: environment,
                workingDirectory: "/tmp",
                report: use == .plays ? nil : "/proc/self/fd/4",
                stackSignal: use == .plays ? Self.playersStackSignal : nil
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
