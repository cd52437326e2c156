import Foundation

/// Prints figures of this machine as Markdown; nothing is asserted.
@main
struct Benchmark {
    static let usage = """
        usage: benchmark grade --repository FOLDER --tool FILE [--build WORD]
                               [--rounds N] [--only WAY,…] [EXERCISE…]
               benchmark explore --repository FOLDER [--seconds N]
               benchmark bugs --repository FOLDER [--runs N]
               benchmark examples --repository FOLDER --tool FILE [--rounds N]
        WAY is bare, unconfined, confined, incremental or clean.
        """

    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("benchmark: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ words: [String]) throws {
        var options: [String: String] = [:]
        var slugs: [String] = []
        var rest = words.dropFirst()
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                slugs.append(word)
                continue
            }
            guard let value = rest.popFirst() else { throw Failure(usage) }
            options[word] = value
        }
        guard let repository = options["--repository"] else { throw Failure(usage) }
        let scratch = FileManager.default.temporaryDirectory
            .appending(path: "interleave-benchmark-\(UUID().uuidString)").path
        defer {
            for place in [scratch, "\(scratch).cache"] {
                try? FileManager.default.removeItem(atPath: place)
            }
        }
        switch words.first {
        case "grade": try grade(repository, scratch, slugs, options)
        case "explore":
            let programs = try ExploredPrograms(of: repository, at: scratch)
            let seconds = options["--seconds"].flatMap { Double($0) } ?? 3
            let before = Machine.load
            let speed = try SpeedBenchmark(programs: programs, seconds: seconds).markdown
            let overhead = try OverheadBenchmark(programs: programs).markdown
            print("\(try Machine.description); load \(before) before, \(Machine.load) after.\n")
            print(speed, overhead, separator: "\n\n")
        case "bugs":
            let programs = try ExploredPrograms(of: repository, at: scratch)
            let runs = options["--runs"].flatMap { Int($0) } ?? 1000
            let before = Machine.load
            let bugs = try BugBenchmark(programs: programs, runs: runs).markdown
            print(
                "\(try Machine.description); load \(before) before, \(Machine.load) after; "
                    + "up to \(runs) runs.\n\n\(bugs)"
            )
        case "examples":
            guard let tool = options["--tool"] else { throw Failure(usage) }
            let before = Machine.load
            let table = try ExamplesBenchmark(
                repository: repository,
                tool: tool,
                scratch: scratch,
                rounds: options["--rounds"].flatMap { Int($0) } ?? 3
            ).markdown()
            print("\(try Machine.description); load \(before) before, \(Machine.load) after.\n")
            print(table)
        default: throw Failure(usage)
        }
    }

    private static func grade(
        _ repository: String,
        _ scratch: String,
        _ slugs: [String],
        _ options: [String: String]
    ) throws {
        guard let tool = options["--tool"] else { throw Failure(usage) }
        let rounds = options["--rounds"].flatMap { Int($0) } ?? 5
        let ways = try ways(options["--only"])
        let course = try CourseCopy(of: repository, at: "\(scratch)/course")
        let benchmark = GradeBenchmark(
            course: course,
            scratch: scratch,
            tool: tool,
            toolchain: try Machine.toolchain,
            ways: ways
        )
        let chosen = course.exercises.filter { slugs.isEmpty || slugs.contains($0.slug) }
        guard !chosen.isEmpty else { throw Failure("no such exercise") }
        let before = Machine.load
        let rows = try chosen.map { exercise in
            (exercise.slug, try benchmark.samples(of: exercise, rounds: rounds))
        }
        print(
            """
            \(try Machine.description); load \(before) before, \(Machine.load) after; \
            \(options["--build"] ?? "unknown") build of the tool; \
            \(rounds) round\(rounds == 1 ? "" : "s").

            \(GradeTable(rows: rows, ways: ways).markdown)
            """
        )
    }

    private static func ways(_ names: String?) throws -> [GradeBenchmark.Way] {
        guard let names else { return GradeBenchmark.Way.allCases }
        return try names.split(separator: ",").map { name in
            guard let way = GradeBenchmark.Way.allCases.first(where: { "\($0)" == name })
            else { throw Failure(usage) }
            return way
        }
    }
}
