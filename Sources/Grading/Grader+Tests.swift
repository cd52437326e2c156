import CourseModel
import Verdicts

extension Grader {
    /// Runs tests, a few at a time, as soon as what they require holds.
    ///
    /// To start a referee takes longer than a plain test, so one runs many. A test that keeps its
    /// referee from coming to an end, and whatever stands behind it, is run alone, with all the time
    /// that a test has: nobody's verdict hangs on what was run beside it.
    func runs(
        of requirements: Requirements,
        choosing chosen: Set<TestName>?,
        with player: PlayerStart,
        suite: SealedSuite,
        seed: Int,
        in folder: String
    ) async throws -> [TestName: TestRun.Result] {
        var results: [TestName: TestRun.Result] = [:]
        while true {
            let ready = requirements.ready(given: results.mapValues(\.status))
                .filter { results[$0] == nil && chosen?.contains($0) != false }
            guard !ready.isEmpty else { return results }
            let begun = results.count
            let new = try await self.results(of: ready) { name in
                TestRun(
                    runner: workbench.compiler.runner,
                    suite: suite,
                    player: player,
                    seed: seed,
                    folder: "\(folder)/\(begun)-\(name)"
                )
            }
            results.merge(new) { $1 }
        }
    }

    /// Runs tests that are all ready; `run` makes a run with a folder of its own for each name.
    private func results(
        of tests: [TestName],
        in run: @escaping @Sendable (_ name: String) -> TestRun
    ) async throws -> [TestName: TestRun.Result] {
        let groups = groups(of: tests).enumerated()
        var results = try await eachOf(Array(groups)) { index, group in
            try await run("tests-\(index)").results(of: group)
        }
        let others = tests.filter { results[$0] == nil }.enumerated()
        results.merge(
            try await eachOf(Array(others)) { index, test in
                [test: try await run("test-\(index)").result(of: test)]
            }
        ) { $1 }
        return results
    }

    /// Tests that can have one referee: two or more of one framework; as many groups as can run at
    /// the same time.
    private func groups(of tests: [TestName]) -> [[TestName]] {
        let byFramework = TestName.Framework.allCases
            .map { framework in tests.filter { $0.framework == framework } }
            .filter { !$0.isEmpty }
        let parts = max(1, testsAtOnce / max(1, byFramework.count))
        return byFramework.flatMap { tests in
            (0..<parts).map { part in
                tests.indices.filter { $0 % parts == part }.map { tests[$0] }
            }
        }
        .filter { $0.count > 1 }
    }

    /// Calls a body for each of some values, a few at a time, and puts together what it returns.
    private func eachOf<Value: Sendable>(
        _ values: [Value],
        _ body: @escaping @Sendable (Value) async throws -> [TestName: TestRun.Result]
    ) async throws -> [TestName: TestRun.Result] {
        try await withThrowingTaskGroup(of: [TestName: TestRun.Result].self) { group in
            var results: [TestName: TestRun.Result] = [:]
            for (index, value) in values.enumerated() {
                if index >= testsAtOnce, let done = try await group.next() {
                    results.merge(done) { $1 }
                }
                group.addTask { try await body(value) }
            }
            for try await done in group { results.merge(done) { $1 } }
            return results
        }
    }
}
