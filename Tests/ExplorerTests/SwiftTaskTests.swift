import Schedules
import Testing

/// What is told of Swift's tasks, all of which run on one thread.
@Suite struct SwiftTaskTests {
    /// The first schedule that ends in some way.
    private func schedule(
        of program: String,
        where isWanted: (Exploration<[Int]>.Found) -> Bool
    ) throws -> Schedule {
        let found = try explored(program).results.first { isWanted($0) }
        return try #require(found).schedule
    }

    @Test func makesEachTaskALaneOfItsOwn() throws {
        let schedule = try schedule(of: "actor-reentrancy") { $0.outcome == [1] }
        #expect(schedule.tasks.map(\.swiftTask) == [0, 1, 2])
        #expect(schedule.tasks.map(\.parent) == [nil, 0, 0])
    }

    @Test func showsAtWhichAwaitAnUpdateIsLost() throws {
        let schedule = try schedule(of: "actor-reentrancy") { $0.outcome == [1] }
        let steps = schedule.steps.filter { $0.task > 0 && $0.kind != .job }
        #expect(
            steps.map(\.summary) == [
                "1 read 0", "1 suspend", "2 read 0", "2 suspend", "1 write 1", "2 write 1",
            ]
        )
        let lines = steps.map(\.line)
        let read = try #require(lines[0])
        #expect(lines == [read, read + 1, read, read + 1, read + 2, read + 2])
    }

    @Test func showsNoSuspensionThatNobodyMakesUseOf() throws {
        let schedule = try schedule(of: "actor-reentrancy") { $0.outcome == [2] }
        let steps = schedule.steps.filter { $0.task > 0 && $0.kind != .job }
        #expect(steps.map(\.summary) == ["1 read 0", "1 write 1", "2 read 1", "2 write 2"])
    }

    @Test func showsWhoResumesAContinuationAndWhoDoesItAgain() throws {
        let schedule = try schedule(of: "continuation-resumed-twice") { $0.ending != .returned }
        let steps = schedule.steps.filter { [.suspend, .resume, .crash].contains($0.kind) }
        #expect(steps.map(\.summary) == ["0 suspend", "1 resume 0", "2 crash 4"])
        let crash = try #require(steps.last)
        #expect(steps[1].line == crash.line)
        #expect(crash.stack.first?.image == "libswift_Concurrency.so")
        #expect(schedule.ending == .crashed(signal: 4, task: 2))
    }

    @Test func tellsWhereEachTaskWaitsForEver() throws {
        let schedule = try schedule(of: "child-never-resumed") { _ in true }
        guard case .deadlock(let waiting) = schedule.ending else {
            Issue.record("\(schedule.ending)")
            return
        }
        #expect(waiting.map(\.task) == [0, 1])
        #expect(waiting.allSatisfy { waiting in waiting.stack.contains { $0.line != nil } })
    }

    // What is noted must not stand where a schedule's choices are counted.
    @Test(arguments: ["actor", "actor-reentrancy", "order-of-tasks", "continuation-resumed-twice"])
    func notesNoDecisions(program: String) throws {
        for found in try explored(program).results {
            let schedule = found.schedule
            for index in schedule.steps.indices where schedule.isNoted(index) {
                #expect(!schedule.steps[index].isDecision && !schedule.steps[index].isPreemption)
            }
        }
    }
}

extension Step {
    fileprivate var summary: String {
        "\(task) \(kind)" + (value.map { " \($0)" } ?? "")
    }

    /// The innermost line that is known.
    fileprivate var line: Int? { stack.lazy.compactMap(\.line).first }
}
