/// How many schedules the explorer tries in a second; each in processes of its own.
struct SpeedBenchmark {
    let programs: ExploredPrograms
    /// How long one figure is measured.
    let seconds: Double

    /// Runs everything and writes the table.
    var markdown: String {
        get throws {
            try programs.buildGallery()
            var lines = [
                "| two tasks of six steps | executions at once | schedules per second "
                    + "| per processor second |",
                "|---|--:|--:|--:|",
            ]
            for task in ["threads", "processes"] {
                for width in 1...2 {
                    let rounds = try (0..<3).map { _ in try figures(task, width) }
                    let wall = rounds.map(\.wall).median
                    let processor = rounds.map(\.processor).median
                    lines.append("| \(task) | \(width) | \(Int(wall)) | \(Int(processor)) |")
                }
            }
            return lines.joined(separator: "\n")
        }
    }

    private func figures(_ task: String, _ width: Int) throws -> (wall: Double, processor: Double) {
        let end = try Program(
            words: ["./explored", "speed", task, "\(width)", "\(seconds)"],
            folder: programs.folder
        ).end()
        let numbers = end.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        guard end.code == 0, numbers.count == 2 else { throw Failure(end.output) }
        return (numbers[0], numbers[1])
    }
}
