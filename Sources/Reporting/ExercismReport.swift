import CourseModel
package import Diagnostics
import Verdicts

/// One exercise as a `results.json` of Exercism's test runners, version 3.
///
/// A hidden suite's `test_code` cannot be had, so there is none; nor are there tasks.
package struct ExercismReport: Sendable {
    /// Characters of the message of a run.
    static let messageLimit = 65_535
    /// Characters of a test's output and of its message.
    static let testLimit = 500

    package init() {}

    /// The whole document.
    package func text(of graded: GradedExercise, in language: MessageLanguage) throws -> String {
        try jsonText(of: ResultsDocument(graded, language: language))
    }
}

private struct ResultsDocument: Encodable {
    let version = 3
    let status: String
    let message: String?
    let tests: [TestDocument]?

    init(_ graded: GradedExercise, language: MessageLanguage) {
        let tests = graded.tests
        let executed = tests.filter { $0.status.outcome.isAboutTheCode }
        guard graded.verdict.state.text.outcome == nil, !executed.isEmpty else {
            status = "error"
            message = Self.message(of: graded, language: language)
                .cut(toCharacters: ExercismReport.messageLimit)
            self.tests = nil
            return
        }
        status = tests.allSatisfy(\.status.isPass) ? "pass" : "fail"
        message = nil
        self.tests = tests.map { test in
            TestDocument(test, of: graded.verdict, language: language)
        }
    }

    /// Why no test was executed.
    private static func message(of graded: GradedExercise, language: MessageLanguage) -> String {
        let folder = graded.folderInSubmission.isEmpty ? "" : graded.folderInSubmission + "/"
        let output = graded.compilerOutput(in: language)?.lines.map { line in
            CompilerDiagnostic.reading(String(line)).isEmpty
                ? String(line) : "<solution-dir>/\(folder)\(line)"
        }
        let sentences =
            graded.sentences(in: language) + graded.tests.flatMap { $0.sentences(in: language) }
        let lines = sentences + (output ?? [])
        return lines.isEmpty ? graded.verdict.state.text.word : lines.joined(separator: "\n")
    }
}

private struct TestDocument: Encodable {
    let name: String
    /// `pass`, `fail` or `error`.
    let status: String
    let message: String?
    let output: String?

    init(_ test: TestVerdict, of verdict: ExerciseVerdict, language: MessageLanguage) {
        name = test.name.rawValue
        status = test.status.outcome.exercismWord
        message =
            test.status.isPass
            ? nil
            : ([test.status.title[language]] + test.sentences(in: language)
                + test.scheduleLines(in: language, of: verdict))
                .joined(separator: "\n").cut(toCharacters: ExercismReport.testLimit)
        let printed = [test.evidence?.standardOutput, test.evidence?.standardError]
            .compactMap { $0?.shown(in: language).nonEmpty }
        output =
            printed.joined(separator: "\n")
            .cut(toCharacters: ExercismReport.testLimit).nonEmpty
    }
}

extension TestOutcome {
    fileprivate var exercismWord: String {
        switch self {
        case .passed: "pass"
        case .failed: "fail"
        case .broken, .skipped, .ungraded: "error"
        }
    }
}

extension String {
    /// The beginning of a text and Exercism's own sentence, together within a number of
    /// characters, which Exercism counts as code points.
    fileprivate func cut(toCharacters limit: Int) -> String {
        guard unicodeScalars.count > limit else { return self }
        let sentence = "\nOutput was truncated. Please limit to \(limit) chars"
        return String(String.UnicodeScalarView(unicodeScalars.prefix(limit - sentence.count)))
            + sentence
    }
}
