import Foundation

/// How long the examples of a course take, by `interleave check` and by hand: `swiftc` of each and
/// then the program, two at a time, which is also what the check once did.
struct ExamplesBenchmark {
    let repository: String
    let tool: String
    let scratch: String
    let rounds: Int

    /// A table in Markdown; each round measures both ways, one after the other.
    func markdown() throws -> String {
        let count = try writePrograms()
        var (hand, check): ([Timing], [Timing]) = ([], [])
        // The first round fills the compilers' own caches and is not counted.
        for round in 0...rounds {
            let byHand = try Program(
                words: ["sh", "-c", "ls -d [0-9]*/ | xargs -P 2 -n 1 sh program.sh"],
                folder: scratch
            ).run()
            let byCheck = try self.byCheck()
            guard round > 0 else { continue }
            hand.append(byHand)
            check.append(byCheck)
        }
        let ratios = zip(hand, check).map { $0.wall / $1.wall }
        return """
            \(count) examples with code.

            | | seconds: median (min–max) | processor seconds |
            |---|--:|--:|
            | by hand | \(spread(hand.map(\.wall))) | \(spread(hand.map(\.processor))) |
            | `interleave check --no-exercises --fresh` | \(spread(check.map(\.wall))) | \
            \(spread(check.map(\.processor))) |

            By hand / check, round by round: \(spread(ratios)).
            """
    }

    private func byCheck() throws -> Timing {
        var check = Program(
            words: [tool, "check", "--no-exercises", "--fresh", "--course", repository],
            folder: scratch
        )
        check.environment["INTERLEAVE_CACHE"] = "\(scratch).cache"
        return try check.run()
    }

    /// Writes each example with code of any language's file into a folder of its own.
    private func writePrograms() throws -> Int {
        let files = FileManager.default
        try files.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        try Self.script.write(toFile: "\(scratch)/program.sh", atomically: false, encoding: .utf8)
        var count = 0
        for lesson in try files.contentsOfDirectory(atPath: "\(repository)/lessons").sorted() {
            let folder = "\(repository)/lessons/\(lesson)"
            let names = try files.contentsOfDirectory(atPath: folder).sorted()
            for name in names where name.hasSuffix(".md") {
                let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
                let fence = /^```(swift|python) ([^\n]*example=[^\n]*)\n((?:(?!```).*\n)+)```/
                    .anchorsMatchLineEndings()
                for match in text.matches(of: fence) {
                    let place = "\(scratch)/\(count)"
                    try files.createDirectory(atPath: place, withIntermediateDirectories: false)
                    let source = match.1 == "swift" ? "main.swift" : "main.py"
                    for (file, text) in [(source, match.3), ("words", match.2)] {
                        try Data(text.utf8).write(to: URL(filePath: "\(place)/\(file)"))
                    }
                    count += 1
                }
            }
        }
        return count
    }

    /// Compiles and runs the example of a folder, whatever comes of it.
    private static let script = """
        cd "$1" || exit 0
        wait=20
        ! grep -qw hangs words || wait=2
        if [ -e main.py ]; then
            timeout $wait python3 main.py
        elif swiftc -swift-version 6 -module-cache-path "$PWD/../modules" -use-ld=gold main.swift \\
            -o example && ! grep -qw no-run words; then
            timeout $wait ./example
        fi >/dev/null 2>&1 </dev/null
        exit 0

        """

    private func spread(_ values: [Double]) -> String {
        let sorted = values.sorted()
        let text = { (value: Double) in String(format: "%.2f", value) }
        let (median, most) = (sorted[sorted.count / 2], sorted[sorted.count - 1])
        return "\(text(median)) (\(text(sorted[0]))–\(text(most)))"
    }
}
