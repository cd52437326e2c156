import Foundation

/// `benchmark grade`: prints figures of this machine as Markdown; nothing is asserted.
@main
struct Benchmark {
    static let usage = """
        usage: benchmark grade --repository FOLDER --tool FILE [--build WORD]
                               [--rounds N] [--only WAY,…] [EXERCISE…]
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
        guard words.first == "grade" else { throw Failure(usage) }
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
        guard let repository = options["--repository"], let tool = options["--tool"] else {
            throw Failure(usage)
        }
        let rounds = options["--rounds"].flatMap { Int($0) } ?? 5
        let ways = try ways(options["--only"])
        let scratch = FileManager.default.temporaryDirectory
            .appending(path: "interleave-benchmark-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: scratch) }
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
