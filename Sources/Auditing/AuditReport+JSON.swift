import CourseModel
import Diagnostics
import FoundationEssentials
import Reporting
import Verdicts

extension AuditReport {
    /// The report as a JSON object, with a newline at the end.
    package func json() throws -> String {
        let document = AuditDocument(
            exercises: exercises.map { row in
                AuditDocument.Row(
                    exercise: row.slug,
                    versions: row.versions,
                    runs: row.runs,
                    wrong: row.wrong,
                    slowestOfSolutions: row.slowestRight.map(AuditDocument.Time.init),
                    slowest: row.slowest.map(AuditDocument.Time.init)
                )
            },
            tests: tests.map { row in
                AuditDocument.Test(
                    exercise: row.exercise,
                    version: row.version,
                    test: row.test.rawValue,
                    counts: Dictionary(
                        uniqueKeysWithValues: row.counts.map { ($0.word, $0.count) }
                    ),
                    slowestSeconds: row.slowest.thousandths
                )
            },
            wrong: wrong.map { wrong in
                AuditDocument.Verdict(
                    exercise: wrong.exercise,
                    version: wrong.version,
                    run: wrong.run.number,
                    seed: wrong.run.seed,
                    faults: wrong.run.faults.map { ["en": $0.message.en, "zh": $0.message.zh] },
                    tests: Dictionary(
                        uniqueKeysWithValues: wrong.tests.map {
                            ($0.name.rawValue, $0.status.word)
                        }
                    )
                )
            }
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }
}

private struct AuditDocument: Encodable {
    let exercises: [Row]
    let tests: [Test]
    let wrong: [Verdict]

    struct Row: Encodable {
        let exercise: String
        let versions: Int
        let runs: Int
        let wrong: Int
        let slowestOfSolutions: Time?
        let slowest: Time?
    }

    struct Time: Encodable {
        let version: String
        let test: String
        let seconds: Double

        init(_ time: AuditReport.TimedTest) {
            version = time.version
            test = time.test.rawValue
            seconds = time.wallTime.thousandths
        }
    }

    struct Test: Encodable {
        let exercise: String
        let version: String
        let test: String
        /// By the statuses' words.
        let counts: [String: Int]
        let slowestSeconds: Double
    }

    struct Verdict: Encodable {
        let exercise: String
        let version: String
        let run: Int
        let seed: Int?
        /// By language.
        let faults: [[String: String]]
        /// The statuses' words.
        let tests: [String: String]
    }
}

extension Duration {
    /// In seconds, to the millisecond.
    fileprivate var thousandths: Double { (self / .milliseconds(1)).rounded() / 1000 }
}
