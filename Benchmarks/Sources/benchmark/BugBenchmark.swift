/// How soon bugs are found by the explorer, by ThreadSanitizer and by running again and again.
///
/// The programs' sources are the same.
struct BugBenchmark {
    let programs: ExploredPrograms
    /// How often the last two run at the most.
    let runs: Int

    /// A program of the gallery and the outcome that is right.
    private static let bugs = [
        (program: "threads-lose-update", title: "lost update, threads", right: "[2]"),
        (program: "two-updates", title: "lost update, processes", right: "[2]"),
        (program: "lock-order", title: "two locks in opposite order", right: "[]"),
        (program: "lost-wake-up", title: "lost wake-up", right: "[]"),
        (program: "if-for-while", title: "`if` for `while` around a wait", right: "[0]"),
        (program: "double-checked-init", title: "double-checked initialization", right: "[1]"),
    ]

    private struct Finding {
        /// None if nothing was found.
        var what: String?
        var run: Int
        var seconds = 0.0
        var unit = "run"

        var cell: String {
            "\(what.map { "\($0), \(unit) \(run)" } ?? "not in \(run) runs") (\(seconds.short) s)"
        }
    }

    /// Runs everything and writes the table.
    var markdown: String {
        get throws {
            try programs.buildGallery()
            var lines = [
                "| bug | explorer | ThreadSanitizer | again and again |", "|---|---|---|---|",
            ]
            for bug in Self.bugs {
                let words = [bug.program, bug.right]
                let cells = try [
                    explore(words), repeatedly("./sanitized", words), repeatedly("./plain", words),
                ].map(\.cell)
                lines.append("| \(bug.title) | " + cells.joined(separator: " | ") + " |")
            }
            return lines.joined(separator: "\n")
        }
    }

    private func explore(_ words: [String]) throws -> Finding {
        let end = try Program(words: ["./explored", "find"] + words, folder: programs.folder).end()
        let lines = end.output.split(separator: "\n")
        guard end.code == 0, lines.count == 2, let count = Int(lines[1]) else {
            throw Failure(end.output)
        }
        let what = lines[0] == "nothing" ? nil : String(lines[0])
        return Finding(what: what, run: count, seconds: end.timing.wall, unit: "schedule")
    }

    private func repeatedly(_ program: String, _ words: [String]) throws -> Finding {
        var seconds = 0.0
        for run in 1...max(1, runs) {
            let end = try Program(words: [program] + words, folder: programs.folder).end()
            seconds += end.timing.wall
            guard end.code != 0 else { continue }
            return Finding(what: try word(for: end.code, end.output), run: run, seconds: seconds)
        }
        return Finding(what: nil, run: runs, seconds: seconds)
    }

    /// What an exit status says.
    private func word(for code: Int32, _ output: String) throws -> String {
        switch code {
        case 1: return "wrong outcome"
        case -14: return "hang"
        case 66 where output.contains("lock-order-inversion"): return "lock order"
        case 66 where output.contains("data race"), 66 where output.contains("access race"):
            return "data race"
        default: throw Failure("exit \(code)\n\(output.suffix(2000))")
        }
    }
}
