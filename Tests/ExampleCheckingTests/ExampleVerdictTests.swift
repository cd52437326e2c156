import CourseModel
import Diagnostics
import LessonMarkup
import Sandbox
import Testing

@testable import ExampleChecking

private func example(_ words: [String: String] = [:], output: String? = nil) -> Example {
    let outputs = output.map { text in
        Fence(
            code: CodeBlock(language: "output", text: text),
            position: SourcePosition(file: "f", line: 20),
            role: .output(of: "one", index: 0)
        )
    }
    return Example(
        name: "one",
        code: CodeBlock(language: "swift", attributes: words, text: "print(1)\n"),
        position: SourcePosition(file: "f", line: 10),
        outputs: outputs.map { [$0] } ?? []
    )
}

private func record(
    _ ending: RunRecord.Ending,
    output: String = "",
    wasCut: Bool = false,
    leftovers: Int = 0
) -> RunRecord {
    RunRecord(
        ending: ending,
        standardOutput: output,
        standardError: "",
        outputWasCut: wasCut,
        wallTime: .zero,
        leftoverProcesses: leftovers
    )
}

@Suite struct ExampleVerdictTests {
    @Test(arguments: [
        (example(), ExampleResult.ran(record(.exited(code: 0)))),
        (example(["exit": "3"]), .ran(record(.exited(code: 3)))),
        (example(["signal": "6"]), .ran(record(.signalled(signal: 6)))),
        (
            example(["hangs": ""], output: "1\n"),
            .ran(record(.timedOut, output: "1\n", leftovers: 2))
        ),
        (example(["no-run": ""]), .compiled),
        (example(["compile-fail": ""]), .doesNotCompile(messages: "")),
        (example(["compile-fail": ""], output: "no\n"), .doesNotCompile(messages: "it says no.")),
    ])
    func findsNothingWrong(example: Example, result: ExampleResult) {
        #expect(ExampleVerdict(result, of: example).diagnostics == [])
    }

    @Test(arguments: [
        (
            example(),
            ExampleResult.doesNotCompile(messages: "/x/main.swift:3:7: error: no such\n"),
            "f:13:7: error: the example `one` does not compile: no such (mend the code, or mark the "
                + "fence `compile-fail`)"
        ),
        (
            example(), .doesNotCompile(messages: "ld: error\n"),
            "f:10:1: error: the example `one` does not compile (mend the code, or mark the fence "
                + "`compile-fail`)\n    ld: error"
        ),
        (
            example(["compile-fail": ""]), .compiled,
            "f:10:1: error: the example `one` compiles, but it must not (change the code, or take "
                + "`compile-fail` away)"
        ),
        (
            example(["compile-fail": ""], output: "yes\n"),
            .doesNotCompile(messages: "main.swift:1:1: error: no\n"),
            "f:20:1: error: the compiler does not say “yes” (quote what it says, shown below)\n"
                + "    + main.swift:1:1: error: no"
        ),
        (
            example(["hangs": ""]), .ran(record(.exited(code: 0))),
            "f:10:1: error: the example `one` exited with 0; expected is that it still ran when its "
                + "time was over (mend the code, or say `exit=N`, `signal=N` or `hangs` after the "
                + "fence)"
        ),
        (
            example(), .ran(record(.exited(code: 0), wasCut: true)),
            "f:10:1: error: the example `one` prints more than anybody reads (let it print less)"
        ),
        (
            example(), .ran(record(.exited(code: 0), leftovers: 2)),
            "f:10:1: error: the example `one` ended and left processes running: 2 (let it wait for "
                + "its children)"
        ),
        (
            example(output: "1\n"), .ran(record(.exited(code: 0), output: "2\n")),
            "f:20:1: error: the example `one` prints something else (- is expected, + was printed; "
                + "mend the code or this block)\n    - 21 | 1\n    +    | 2"
        ),
    ])
    func saysWhatIsWrong(example: Example, result: ExampleResult, line: String) {
        let lines = ExampleVerdict(result, of: example).diagnostics.map { $0.text(in: .english) }
        #expect(lines == [line])
    }
}
