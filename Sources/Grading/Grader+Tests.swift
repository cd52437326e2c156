import CourseModel
import Verdicts

extension Grader {
    /// Runs tests, a few at a time.
    ///
    /// To start a referee takes longer than a plain test, so one runs many. A test that keeps its
    /// referee from coming to an end, and whatever stands behind it, is run alone, with all the time
    /// that a test has: nobody's verdict hangs on what was run beside it.
    func statuses(
        of tests: [TestName],
        with player: PlayerStart,
        suite: SealedSuite,
        seed: Int,
        in folder: String
    ) async throws -> [TestName: TestStatus] {
        @Sendable func run(_ name: String) -> TestRun {
            TestRun(
                runner: workbench.compiler.runner,
                suite: suite,
                player: player,
                seed: seed,
                folder: "\(folder)/\(name)"
            )
        }
        let groups = groups(of: tests).enumerated()
        var statuses = try await eachOf(Array(groups)) { index, group in
            try await run("tests-\(index)").statuses(of: group)
        }
        let others = tests.filter { statuses[$0] == nil }.enumerated()
        statuses.merge(
            try await eachOf(Array(others)) { index, test in
                [test: try await run("test-\(index)").status(of: test)]
            }
        ) { $1 }
        return statuses
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
        _ body: @escaping @Sendable (Value) async throws -> [TestName: TestStatus]
    ) async throws -> [TestName: TestStatus] {
        try await withThrowingTaskGroup(of: [TestName: TestStatus].self) { group in
            var statuses: [TestName: TestStatus] = [:]
            for (index, value) in values.enumerated() {
                if index >= testsAtOnce, let done = try await group.next() {
                    statuses.merge(done) { $1 }
                }
                group.addTask { try await body(value) }
            }
            for try await done in group { statuses.merge(done) { $1 } }
            return statuses
        }
    }
}
