import Auditing
import CourseModel
import Diagnostics
import Grading
import Verdicts

private func test(_ name: String, _ status: TestStatus, milliseconds: Int) -> AuditedTest {
    AuditedTest(
        name: TestName(rawValue: name),
        status: status,
        wallTime: .milliseconds(milliseconds)
    )
}

private func run(_ number: Int, isRight: Bool = true, _ tests: [AuditedTest]) -> AuditedRun {
    let fault = Diagnostic(
        .error,
        "wrong",
        at: SourcePosition(file: "Counter.swift"),
        Message(en: "is wrong", zh: "有误"),
        mend: Message(en: "mend it", zh: "请修正")
    )
    return AuditedRun(
        number: number,
        seed: 7000 + number,
        tests: tests,
        faults: isRight ? [] : [fault]
    )
}

/// Three runs of four versions of two exercises: a solution that timed out once, and a mutant that
/// passed once.
let auditedSample = [
    AuditedVersion(
        exercise: "count",
        name: "Starter",
        kind: .starter,
        runs: (1...3).map { run($0, [test("CountTests/counts()", .failed([]), milliseconds: 20)]) }
    ),
    AuditedVersion(
        exercise: "count",
        name: "Solutions/reference",
        kind: .solution,
        runs: (1...3).map { number in
            let counts = test(
                "CountTests/counts()",
                number == 2 ? .timedOut() : .passed,
                milliseconds: number == 2 ? 304 : 30
            )
            let ends = test("CountTests/ends()", .passed, milliseconds: 40)
            return run(number, isRight: number != 2, [counts, ends])
        }
    ),
    AuditedVersion(
        exercise: "count",
        name: "Mutants/hangs",
        kind: .mutant(rejectedBy: [TestName(rawValue: "CountTests/ends()")]),
        runs: (1...3).map { number in
            let ends = test(
                "CountTests/ends()",
                number == 3 ? .passed : .timedOut(),
                milliseconds: number == 1 ? 5017 : 5000
            )
            return run(number, isRight: number != 3, [ends])
        }
    ),
    AuditedVersion(
        exercise: "gather",
        name: "Solutions/reference",
        kind: .solution,
        runs: (1...3).map { number in
            run(number, [test("GatherTests/ends()", .passed, milliseconds: 30 - number)])
        }
    ),
]
