import Foundation
import Schedules
import Testing

/// Runs a program of the gallery in a process of its own.
func explored(_ program: String) throws -> Exploration<[Int]> {
    try JSONDecoder().decode(Exploration<[Int]>.self, from: gallery([program]))
}

/// What the gallery writes.
func gallery(_ arguments: [String]) throws -> Data {
    let process = Process()
    // SwiftPM puts a package's executables beside its test bundle.
    let folder = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(filePath: folder).deletingLastPathComponent()
        .appending(path: "ExplorerGallery")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
}

@Suite struct ArithmeticTests {
    /// The number of ways to merge two rows of `n` and `m` things.
    private static func binomial(_ n: Int, _ m: Int) -> Int {
        (1...m).reduce(1) { $0 * (n + $1) / $1 }
    }

    @Test(
        arguments: [(1, 1), (1, 4), (2, 2), (3, 2), (3, 3), (4, 4)],
        ["processes", "threads"]
    )
    func countsAllInterleavingsOfTwoTasks(steps: (Int, Int), tasks: String) throws {
        let exploration = try explored("\(tasks)-\(steps.0)-\(steps.1)")
        #expect(exploration.schedules == Self.binomial(steps.0, steps.1))
        #expect(exploration.extent == .all(preemptions: nil))
    }

    @Test func countsAllInterleavingsOfThreeTasks() throws {
        // 6! / (2! 2! 2!)
        #expect(try explored("three-threads-2-2-2").schedules == 90)
    }

    @Test func triesOneScheduleOfTasksThatDoNotMeetIfItReduces() throws {
        #expect(try explored("processes-3-3-reduced").schedules == 1)
    }

    @Test func knowsThatFourOfSixInterleavingsLoseAnUpdate() throws {
        let results = try explored("two-updates").results
        #expect(results.map(\.outcome) == [[2], [1]])
        #expect(results.map(\.count) == [2, 4])
    }

    @Test func triesAllSchedulesWithTwoPreemptions() throws {
        // Two without, 2 · 5 with one, 2 · 5 · 5 with two preemptions between 6 and 6 accesses.
        #expect(try explored("six-updates").schedules == 2 + 2 * 5 + 2 * 5 * 5)
    }
}
