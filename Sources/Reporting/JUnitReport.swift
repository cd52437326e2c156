import CourseModel
import Diagnostics
import Verdicts

/// A run as JUnit XML: a suite for each exercise, a case for each test.
///
/// A case's `failure` means that an expectation did not hold, `error` that the code did not come
/// so far (it crashed, hung, did not compile) or that the grader failed.
package struct JUnitReport: Sendable {
    package init() {}

    /// The whole document.
    package func text(of run: GradingRun) -> String {
        let suites = run.exercises.map { JUnitSuite($0, of: run) }
        let root = XMLElement(
            name: "testsuites",
            attributes: [("name", run.courseTitle)] + JUnitSuite.counts(suites.flatMap(\.cases)),
            children: suites.map(\.element)
        )
        let lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"] + root.lines()
        return lines.map { $0 + "\n" }.joined()
    }
}

/// One exercise.
private struct JUnitSuite {
    let graded: GradedExercise
    let cases: [JUnitCase]
    let endedAt: String

    init(_ graded: GradedExercise, of run: GradingRun) {
        self.graded = graded
        endedAt = run.endedAt
        let language = run.language
        let tests = graded.tests.map { test in
            JUnitCase(
                test,
                of: graded.verdict,
                language: language
            )
        }
        cases = JUnitCase(wholeOf: graded, language: language).map { [$0] + tests } ?? tests
    }

    /// The counts that a suite and the whole document have in common.
    static func counts(_ cases: [JUnitCase]) -> [(name: String, value: String)] {
        let seconds = cases.compactMap(\.seconds)
        let time = seconds.isEmpty ? [] : [("time", seconds.reduce(0, +).withDecimals(3))]
        return [
            ("tests", "\(cases.count)"),
            ("failures", "\(cases.count { $0.outcome == .failed })"),
            ("errors", "\(cases.count { $0.outcome == .broken || $0.outcome == .ungraded })"),
        ] + time
    }

    var element: XMLElement {
        let skipped = cases.count { $0.outcome == .skipped }
        let verdict = graded.verdict
        let properties =
            [("points", "\(verdict.points)/\(verdict.maximum)")]
            + verdict.items.map { ("points.\($0.id)", "\($0.points)/\($0.maximum)") }
        let propertyElements = properties.map { name, value in
            XMLElement(name: "property", attributes: [("name", name), ("value", value)])
        }
        return XMLElement(
            name: "testsuite",
            attributes: [("name", verdict.exercise)] + Self.counts(cases)
                + [("skipped", "\(skipped)"), ("timestamp", endedAt)],
            children: [XMLElement(name: "properties", children: propertyElements)]
                + cases.map(\.element)
        )
    }
}

/// One test, or the exercise as a whole if it came to no test.
private struct JUnitCase {
    let name: String
    let className: String
    let outcome: TestOutcome
    let type: String
    let sentences: [String]
    let compilerOutput: String?
    let seconds: Double?
    /// The most that it used, by name.
    let peaks: [(name: String, value: Int)]
    let standardOutput: String
    let standardError: String

    init(
        _ test: TestVerdict,
        of verdict: ExerciseVerdict,
        language: MessageLanguage
    ) {
        let evidence = test.evidence
        let parts = test.name.rawValue.split(separator: "/")
        name = parts.last.map(String.init) ?? test.name.rawValue
        className = ([verdict.exercise] + parts.dropLast().map(String.init)).joined(separator: ".")
        outcome = test.status.outcome
        type = test.status.word
        sentences =
            test.sentences(in: language) + test.stackLines(in: language)
            + test.scheduleLines(in: language, of: verdict)
        compilerOutput = nil
        seconds = evidence?.seconds
        peaks = [
            ("peak-memory-bytes", evidence?.peakMemoryBytes),
            ("peak-processes", evidence?.peakProcesses),
        ].compactMap { name, value in value.map { (name, $0) } }
        standardOutput = evidence?.standardOutput.shown(in: language) ?? ""
        standardError = evidence?.standardError.shown(in: language) ?? ""
    }

    /// The exercise as a whole; `nil` if its tests tell all.
    init?(wholeOf graded: GradedExercise, language: MessageLanguage) {
        let state = graded.verdict.state.text
        guard let outcome = state.outcome else { return nil }
        name = state.word
        className = graded.verdict.exercise
        self.outcome = outcome
        type = state.word
        sentences = graded.sentences(in: language)
        compilerOutput = graded.compilerOutput(in: language)
        seconds = nil
        peaks = []
        standardOutput = ""
        standardError = ""
    }

    var element: XMLElement {
        let time = seconds.map { [("time", $0.withDecimals(3))] } ?? []
        let streams = [("system-out", standardOutput), ("system-err", standardError)]
            .filter { !$0.1.isEmpty }
            .map { XMLElement(name: $0, text: $1) }
        return XMLElement(
            name: "testcase",
            attributes: [("name", name), ("classname", className)] + time,
            children: properties + [verdict].compactMap(\.self) + streams
        )
    }

    private var properties: [XMLElement] {
        let elements = peaks.map { name, value in
            XMLElement(name: "property", attributes: [("name", name), ("value", "\(value)")])
        }
        return elements.isEmpty ? [] : [XMLElement(name: "properties", children: elements)]
    }

    private var verdict: XMLElement? {
        let message = ("message", sentences.first ?? type)
        let text = (sentences.dropFirst() + [compilerOutput].compactMap(\.self))
            .joined(separator: "\n")
        switch outcome {
        case .passed: return nil
        case .skipped: return XMLElement(name: "skipped", attributes: [message])
        case .failed:
            return XMLElement(name: "failure", attributes: [message, ("type", type)], text: text)
        case .broken, .ungraded:
            return XMLElement(name: "error", attributes: [message, ("type", type)], text: text)
        }
    }
}
