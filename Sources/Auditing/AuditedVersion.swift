package import CourseModel
package import Diagnostics
package import Grading
package import Verdicts

/// All runs of one version of an exercise.
package struct AuditedVersion: Sendable, Equatable {
    /// The exercise's slug.
    package let exercise: String
    /// `Starter`, `Solutions/reference`, `Mutants/load-then-store`, ….
    package let name: String
    package let kind: HiddenVersion.Kind
    /// By number.
    package let runs: [AuditedRun]

    package init(
        exercise: String,
        name: String,
        kind: HiddenVersion.Kind,
        runs: [AuditedRun]
    ) {
        self.exercise = exercise
        self.name = name
        self.kind = kind
        self.runs = runs
    }
}

/// One run of the tests that decide about a version.
package struct AuditedRun: Sendable, Equatable {
    /// Counted from 1.
    package let number: Int
    /// What the inputs were drawn from; `nil` if nothing was run.
    package let seed: Int?
    /// Those that were run, by name.
    package let tests: [AuditedTest]
    /// What is wrong with the verdict; nothing if it is right.
    package let faults: [Diagnostic]

    package init(number: Int, seed: Int?, tests: [AuditedTest], faults: [Diagnostic]) {
        self.number = number
        self.seed = seed
        self.tests = tests
        self.faults = faults
    }
}

/// What one test said in one run, and how long it took.
package struct AuditedTest: Sendable, Equatable {
    package let name: TestName
    package let status: TestStatus
    /// By the clock on the wall.
    package let wallTime: Duration

    package init(name: TestName, status: TestStatus, wallTime: Duration) {
        self.name = name
        self.status = status
        self.wallTime = wallTime
    }
}
