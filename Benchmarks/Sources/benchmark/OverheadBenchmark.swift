/// What instrumentation costs while nothing explores, without optimization, as exercises are built.
struct OverheadBenchmark {
    let programs: ExploredPrograms

    /// An operation and how often it is done for one figure.
    private static let operations = [
        (name: "plain", title: "plain read and write", count: 10_000_000),
        (name: "atomic", title: "atomic addition", count: 10_000_000),
        (name: "lock", title: "`Mutex`, locked and unlocked", count: 3_000_000),
        (name: "pthread", title: "`pthread_mutex_t`, locked and unlocked", count: 3_000_000),
    ]

    /// Runs everything and writes the table; ratios are those within a round.
    var markdown: String {
        get throws {
            var lines = [
                "| operation | ns | instrumented, empty functions | with CExplorer "
                    + "| CExplorer / empty |",
                "|---|--:|--:|--:|--:|",
            ]
            try programs.buildLoops()
            for operation in Self.operations {
                let words = [operation.name, "\(operation.count)"]
                var rounds: [[Double]] = []
                for _ in 0..<7 {
                    rounds.append(
                        try ["loops", "empty", "seen"].map { try figure("./\($0)", words) }
                    )
                }
                let ratios = [(1, 0), (2, 0), (2, 1)].map { of, to in
                    rounds.map { $0[of] / $0[to] }.median.ratio
                }
                let own = rounds.map { $0[0] }.median.short
                lines.append(
                    "| \(operation.title) | \(own) | " + ratios.joined(separator: " | ") + " |"
                )
            }
            return lines.joined(separator: "\n")
        }
    }

    private func figure(_ program: String, _ words: [String]) throws -> Double {
        let end = try Program(words: [program] + words, folder: programs.folder).end()
        let text = end.output.prefix { !$0.isWhitespace }
        guard end.code == 0, let figure = Double(text) else { throw Failure(end.output) }
        return figure
    }
}
