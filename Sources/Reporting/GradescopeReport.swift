import CourseModel
import Diagnostics
import Verdicts

/// A run as Gradescope's `results.json`: a test for each rubric item, with its points.
///
/// There is no score of the whole, which would hide a mistake in the sum; Gradescope adds up.
package struct GradescopeReport: Sendable {
    package init() {}

    /// The whole document.
    package func text(of run: GradingRun) throws -> String {
        try jsonText(of: ResultsDocument(run))
    }
}

private struct ResultsDocument: Encodable {
    /// Only if there is no test that could carry points.
    var score: Int?
    /// What happened to exercises as a whole.
    var output: String?
    let outputFormat = "text"
    let testOutputFormat = "text"
    let testNameFormat = "text"
    let visibility = "visible"
    var tests: [TestDocument]
    var extraData: RunData

    enum CodingKeys: String, CodingKey {
        case score
        case output
        case outputFormat = "output_format"
        case testOutputFormat = "test_output_format"
        case testNameFormat = "test_name_format"
        case visibility
        case tests
        case extraData = "extra_data"
    }

    init(_ run: GradingRun) {
        let language = run.language
        output =
            run.exercises.compactMap { Self.output(of: $0, language: language) }
            .joined(separator: "\n\n").nonEmpty
        tests = run.exercises.enumerated().flatMap { index, graded in
            graded.verdict.items.enumerated().map { place, item in
                TestDocument(
                    item,
                    number: "\(index + 1).\(place + 1)",
                    of: graded,
                    language: language
                )
            }
        }
        score = tests.isEmpty ? 0 : nil
        extraData = RunData(
            format: "interleave/gradescope/1",
            language: language.rawValue,
            notGraded: run.exercises.filter(\.verdict.isUngraded).map(\.verdict.exercise)
        )
    }

    /// What is said of an exercise as a whole, under its title; `nil` if that is nothing.
    private static func output(of graded: GradedExercise, language: MessageLanguage) -> String? {
        let lines =
            graded.sentences(in: language)
            + [graded.compilerOutput(in: language)].compactMap(\.self)
            + graded.verdict.advice.map { "→ " + $0[language] }
        guard !lines.isEmpty else { return nil }
        return ([graded.title(in: language)] + lines).joined(separator: "\n")
    }
}

private struct RunData: Encodable {
    let format: String
    let language: String
    /// Exercises whose points say nothing, because the grader failed.
    let notGraded: [String]

    enum CodingKeys: String, CodingKey {
        case format
        case language
        case notGraded = "not_graded"
    }
}

private struct TestDocument: Encodable {
    let score: Int
    let maxScore: Int
    /// `passed` or `failed`.
    let status: String
    let name: String
    let number: String
    let output: String?
    let outputFormat = "text"
    let visibility = "visible"
    let extraData: ItemData

    enum CodingKeys: String, CodingKey {
        case score
        case maxScore = "max_score"
        case status
        case name
        case number
        case output
        case outputFormat = "output_format"
        case visibility
        case extraData = "extra_data"
    }

    init(_ item: ItemVerdict, number: String, of graded: GradedExercise, language: MessageLanguage)
    {
        score = item.points
        maxScore = item.maximum
        status = item.isFull ? "passed" : "failed"
        name = "\(graded.title(in: language)): \(item.text(in: language))"
        self.number = number
        let told = item.tests.filter { !$0.status.isPass }.map { test in
            let printed = test.evidence?.printed(in: language) ?? []
            return
                (["\(test.name.rawValue): \(test.status.title[language])"]
                + test.sentences(in: language) + test.stackLines(in: language)
                + test.scheduleLines(in: language, of: graded.verdict)
                + printed.flatMap { ["\($0.label):", $0.text] })
                .joined(separator: "\n")
        }
        let whole = graded.verdict.state.text.title?[language]
        output =
            (told.isEmpty ? [whole].compactMap(\.self) : told)
            .joined(separator: "\n\n").nonEmpty
        extraData = ItemData(
            exercise: graded.verdict.exercise,
            item: item.id,
            tests: item.tests.map(ItemData.Test.init)
        )
    }
}

private struct ItemData: Encodable {
    struct Test: Encodable {
        let id: String
        let status: String
        let seconds: Double?
        let peakMemoryBytes: Int?
        let peakProcesses: Int?

        enum CodingKeys: String, CodingKey {
            case id
            case status
            case seconds
            case peakMemoryBytes = "peak_memory_bytes"
            case peakProcesses = "peak_processes"
        }

        init(_ test: TestVerdict) {
            id = test.name.rawValue
            status = test.status.word
            seconds = test.evidence?.seconds
            peakMemoryBytes = test.evidence?.peakMemoryBytes
            peakProcesses = test.evidence?.peakProcesses
        }
    }

    let exercise: String
    let item: String
    let tests: [Test]
}
