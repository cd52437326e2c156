import CourseModel
import Foundation
import Sandbox
import Verdicts

extension Grader {
    /// Runs tests once each, as soon as what they require holds and the grader may.
    ///
    /// To start a referee takes longer than a plain test, so one runs many, unless tests were
    /// chosen, which may be ones that are to hang. A test that keeps its referee from coming to an
    /// end, and whatever stands behind it, is run alone, with all the time that a test has: nobody's
    /// verdict hangs on what was run beside it.
    ///
    /// Where it is enough to know whether all pass, the first that does not ends the others.
    func results(
        of requirements: Requirements,
        choosing chosen: Set<TestName>?,
        untilRejected: Bool,
        with player: PlayerStart,
        of prepared: PreparedSubmission,
        seed: Int,
        replay: ReplayString?
    ) async throws -> [TestName: TestRun.Result] {
        let folder = "\(prepared.folder)/run-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var runs = 0
        func run() -> TestRun {
            runs += 1
            return TestRun(
                runner: workbench.compiler.runner,
                suite: prepared.suite,
                player: player,
                seed: seed,
                replay: replay,
                folder: "\(folder)/\(runs)"
            )
        }
        return try await withThrowingTaskGroup(of: Told.self) { group in
            var results: [TestName: TestRun.Result] = [:]
            var begun: Set<TestName> = []
            while true {
                let ready = requirements.ready(given: results.mapValues(\.status))
                    .filter { !begun.contains($0) && chosen?.contains($0) != false }
                for tests in chosen == nil ? ready.sharingReferees : ready.map({ [$0] }) {
                    begun.formUnion(tests)
                    let run = run()
                    group.addTask { try await told(of: tests, by: run) }
                }
                guard let told = try await group.next() else { return results }
                results.merge(told.results) { $1 }
                if untilRejected, told.results.values.contains(where: \.status.isRejection) {
                    group.cancelAll()
                    return results
                }
                for test in told.tests where told.results[test] == nil {
                    let run = run()
                    group.addTask { try await self.told(of: [test], by: run) }
                }
            }
        }
    }

    /// Tests that were run by one referee, and what is known of them.
    private typealias Told = (tests: [TestName], results: [TestName: TestRun.Result])

    private func told(of tests: [TestName], by run: TestRun) async throws -> Told {
        try await testLimit.withTurn {
            guard let first = tests.first, tests.count == 1 else {
                return (tests, try await run.results(of: tests))
            }
            return (tests, [first: try await run.result(of: first)])
        }
    }
}

extension [TestName] {
    /// The tests in groups that a referee each can run: by framework, or the halves of one
    /// framework's, so that two processors are busy.
    fileprivate var sharingReferees: [[TestName]] {
        let byFramework = TestName.Framework.allCases
            .map { framework in filter { $0.framework == framework } }
            .filter { !$0.isEmpty }
        guard byFramework.count == 1 else { return byFramework }
        return (0...1).map { half in indices.filter { $0 % 2 == half }.map { self[$0] } }
            .filter { !$0.isEmpty }
    }
}
