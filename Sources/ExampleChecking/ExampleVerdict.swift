import CourseModel
import Diagnostics
import LessonMarkup
import Sandbox

/// What became of an example, held against what the lesson says.
struct ExampleVerdict {
    /// Empty if the lesson is right.
    let diagnostics: [Diagnostic]
    /// What the lesson could say instead, where only its output is wrong.
    let proposal: OutputProposal?

    init(_ result: ExampleResult, of example: Example) {
        let expectation = ExampleExpectation(example.code)
        diagnostics =
            switch (result, expectation.course) {
            case (.doesNotCompile(let messages), .mustNotCompile):
                Self.missingMessages(of: example, in: messages)
            case (.doesNotCompile(let messages), _):
                CompilerMessage.errors(in: messages, of: example)
            case (.compiled, .mustNotCompile), (.ran, .mustNotCompile):
                [.exampleCompiles(example.name, at: example.position)]
            case (.compiled, _):
                []
            case (.ran(let record), let course):
                Self.faults(of: record, expecting: course, example: example)
            }
        if diagnostics.count == 1, diagnostics[0].code == "wrong-output",
            case .ran(let record) = result
        {
            proposal = OutputProposal(
                printed: record.standardOutput,
                by: example,
                insteadOf: diagnostics[0]
            )
        } else {
            proposal = nil
        }
    }

    private static func missingMessages(of example: Example, in messages: String) -> [Diagnostic] {
        example.outputs.flatMap { output in
            output.code.text.split(separator: "\n").filter { !messages.contains($0) }
                .map { line in
                    .missingCompilerMessage(String(line), messages: messages, at: output.position)
                }
        }
    }

    private static func faults(
        of record: RunRecord,
        expecting course: ExampleExpectation.Course,
        example: Example
    ) -> [Diagnostic] {
        if let fault = endingFault(of: record, expecting: course, example: example) {
            return [fault]
        }
        if record.outputWasCut {
            return [.tooMuchOutput(example.name, at: example.position)]
        }
        var faults: [Diagnostic] = []
        if course != .hangs, record.leftoverProcesses > 0 {
            let count = record.leftoverProcesses
            faults.append(.leftProcesses(example.name, count: count, at: example.position))
        }
        if let output = example.outputs.first {
            let comparison = OutputComparison(
                printed: record.standardOutput,
                expected: output.code.text,
                rule: OutputRule(output.code),
                firstLine: output.position.line + 1
            )
            if let difference = comparison.difference {
                faults.append(
                    .wrongOutput(
                        example.name,
                        rule: OutputRule(output.code),
                        difference: difference,
                        at: output.position
                    )
                )
            }
        }
        return faults
    }

    private static func endingFault(
        of record: RunRecord,
        expecting course: ExampleExpectation.Course,
        example: Example
    ) -> Diagnostic? {
        let wanted: RunRecord.Ending
        switch course {
        case .exits(let code): wanted = .exited(code: code)
        case .dies(let signal): wanted = .signalled(signal: signal)
        case .hangs: wanted = .timedOut
        case .mustNotCompile, .onlyCompiles: return nil
        }
        guard record.ending != wanted else { return nil }
        return .wrongEnding(
            example.name,
            ending: record.ending,
            wanted: wanted,
            errorOutput: record.standardError,
            at: example.position
        )
    }
}
