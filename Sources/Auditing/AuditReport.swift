package import CourseModel
package import Diagnostics
import Grading
import Reporting
import Verdicts

/// What an audit found: how often the suites were wrong, what varied, what took longest.
package struct AuditReport: Sendable, Equatable {
    /// By slug.
    package let exercises: [ExerciseRow]
    /// Every test of every version, in the order of the versions, then by name.
    package let tests: [TestRow]
    /// In the order of the versions, then of the runs; what could not be run stands here once.
    package let wrong: [WrongVerdict]

    /// The sums of one exercise.
    package struct ExerciseRow: Sendable, Equatable {
        package let slug: String
        package let versions: Int
        package let runs: Int
        /// Runs with a wrong verdict.
        package let wrong: Int
        /// The slowest test of a solution: limits have to be far above it.
        package let slowestRight: TimedTest?
        /// The slowest test of any version.
        package let slowest: TimedTest?
    }

    /// A test of a version, and the longest time it took.
    package struct TimedTest: Sendable, Equatable {
        package let version: String
        package let test: TestName
        package let wallTime: Duration
    }

    /// What a test said of a version in all runs.
    package struct TestRow: Sendable, Equatable {
        package let exercise: String
        package let version: String
        package let test: TestName
        /// The most frequent first, then by word.
        package let counts: [StatusCount]
        /// The longest time it took.
        package let slowest: Duration
    }

    /// How often a test ended in one way.
    package struct StatusCount: Sendable, Equatable {
        /// The status's word in every format.
        package let word: String
        package let title: Message
        package let count: Int
    }

    /// A run in which the suites said of a version what is not so.
    package struct WrongVerdict: Sendable, Equatable {
        package let exercise: String
        package let version: String
        package let run: AuditedRun
        /// The tests that were wrong; none if the version could not be run.
        package let tests: [AuditedTest]
    }

    /// The tests that did not say the same of a version in every run.
    package var varied: [TestRow] { tests.filter { $0.counts.count > 1 } }

    /// Whether every run had the right verdict.
    package var isRight: Bool { wrong.isEmpty }

    /// - Parameter versions: All versions of an exercise side by side.
    package init(of versions: [AuditedVersion]) {
        let slugs = Set(versions.map(\.exercise)).sorted()
        exercises = slugs.map { slug in
            ExerciseRow(slug: slug, versions: versions.filter { $0.exercise == slug })
        }
        tests = versions.flatMap(\.testRows)
        wrong = versions.flatMap(\.wrongVerdicts)
    }
}

extension AuditReport.ExerciseRow {
    fileprivate init(slug: String, versions: [AuditedVersion]) {
        self.slug = slug
        self.versions = versions.count
        runs = versions.reduce(0) { $0 + $1.runs.count }
        wrong = versions.reduce(0) { $0 + $1.runs.count { !$0.faults.isEmpty } }
        slowestRight = versions.filter { $0.kind == .solution }.slowestTest
        slowest = versions.slowestTest
    }
}

extension [AuditedVersion] {
    fileprivate var slowestTest: AuditReport.TimedTest? {
        flatMap { version in
            version.runs.flatMap(\.tests).map { test in
                AuditReport.TimedTest(
                    version: version.name,
                    test: test.name,
                    wallTime: test.wallTime
                )
            }
        }
        .max { $0.wallTime < $1.wallTime }
    }
}

extension AuditedVersion {
    fileprivate var testRows: [AuditReport.TestRow] {
        let byName = Dictionary(grouping: runs.flatMap(\.tests), by: \.name)
        return byName.sorted { $0.key < $1.key }.map { test, results in
            let counts = Dictionary(grouping: results, by: \.status.word).map { word, results in
                AuditReport.StatusCount(
                    word: word,
                    title: results[0].status.title,
                    count: results.count
                )
            }
            return AuditReport.TestRow(
                exercise: exercise,
                version: name,
                test: test,
                counts: counts.sorted { (-$0.count, $0.word) < (-$1.count, $1.word) },
                slowest: results.map(\.wallTime).max() ?? .zero
            )
        }
    }

    fileprivate var wrongVerdicts: [AuditReport.WrongVerdict] {
        let wrong = runs.filter { !$0.faults.isEmpty }
        // What could not be run, could not be run for the same reason each time.
        let once = wrong.filter(\.tests.isEmpty).prefix(1) + wrong.filter { !$0.tests.isEmpty }
        return once.map { run in
            // A solution must pass; whoever must not pass has not failed where it should have.
            let tests = run.tests.filter { $0.status.isPass != (kind == .solution) }
            return AuditReport.WrongVerdict(
                exercise: exercise,
                version: name,
                run: run,
                tests: tests
            )
        }
    }
}
