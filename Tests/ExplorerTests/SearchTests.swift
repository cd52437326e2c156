import Testing

@testable import Explorer

@Suite struct SearchTests {
    /// Two tasks of so many steps each that anybody may take at any time, without executing
    /// anything: what a search would ask for.
    private func schedules(of tasks: [Int], bound: Int?) -> [[Int]] {
        var search = Search(bound: bound, reduces: false)
        var found: [[Int]] = []
        while search.advance(), let item = search.removeNext() {
            var left = tasks
            var order: [Int] = []
            var decisions: [Search.Decision] = []
            var current: Int?
            while left.contains(where: { $0 > 0 }) {
                let ready = left.indices.filter { left[$0] > 0 }
                let goesOn = current.flatMap { ready.contains($0) ? $0 : nil }
                var chosen = goesOn ?? ready[0]
                if ready.count > 1 {
                    let told = item.deviations.first { Int($0.decision) == decisions.count }
                    chosen = told.map { Int($0.task) } ?? chosen
                    decisions.append(
                        Search.Decision(
                            ready: ready.reduce(0) { $0 | 1 << UInt64($1) },
                            idle: 0,
                            sleeping: 0,
                            history: 0,
                            current: goesOn,
                            chosen: chosen,
                            firstIdle: nil
                        )
                    )
                }
                left[chosen] -= 1
                order.append(chosen)
                current = chosen
            }
            found.append(order)
            search.branch(from: item, decisions: decisions)
        }
        return found
    }

    /// How often a task is stopped that is not done.
    private func preemptions(_ order: [Int]) -> Int {
        order.indices.dropLast().count { index in
            order[index] != order[index + 1] && order[(index + 1)...].contains(order[index])
        }
    }

    @Test(arguments: [([2, 2], 6), ([3, 4], 35), ([1, 1, 1], 6), ([2, 2, 2], 90)])
    func asksForEveryScheduleOnce(tasks: [Int], count: Int) {
        let found = schedules(of: tasks, bound: nil)
        #expect(found.count == count)
        #expect(Set(found).count == count)
    }

    @Test(arguments: 0...3)
    func asksForAllSchedulesUpToItsBound(bound: Int) {
        let all = schedules(of: [3, 3, 2], bound: nil)
        let found = schedules(of: [3, 3, 2], bound: bound)
        #expect(Set(found) == Set(all.filter { preemptions($0) <= bound }))
        #expect(Set(found).count == found.count)
    }

    @Test func asksForFewPreemptionsFirst() {
        let found = schedules(of: [3, 3, 2], bound: 3).map(preemptions)
        #expect(found == found.sorted())
    }

    @Test(arguments: ["1", "1p", "1r.3-2", "1pr.0-1.12-3"])
    func readsTheReplayTextsThatItWrites(text: String) {
        #expect(ReplayText(text)?.text == text)
    }

    @Test(arguments: ["", "2", "1x", "1.5", "1.5-", "1.5-2.3-1", "1.5-2-1", "1..", "1.-1-2"])
    func refusesOtherTexts(text: String) {
        #expect(ReplayText(text) == nil)
    }
}
