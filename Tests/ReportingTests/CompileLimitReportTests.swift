import Diagnostics
import Reporting
import Testing
import Verdicts

@Suite struct CompileLimitReportTests {
    @Test(arguments: [
        (CompileLimit.time, "The compiler was not done with your files in time."),
        (.memory, "The compiler needed too much memory for your files."),
        (.fileSize, "What the compiler made of your files is too large."),
        (.messages, "The compiler had more to say about your files than can be kept."),
    ])
    func saysWhatWasTooMuchForTheCompiler(limit: CompileLimit, sentence: String) {
        let text = ExerciseVerdict.State.compileLimit(limit).text
        #expect(text.word == "compile-limit")
        #expect(text.outcome == .broken)
        #expect(text.sentences.map(\.en) == [sentence])
        #expect(text.sentences.allSatisfy { $0.zh.hasSuffix("。") })
    }

    @Test func isAMistakeOfTheLearnersInEveryLanguage() {
        let exercise = SampleRun.exercise(
            "a",
            en: "A",
            zh: "甲",
            .compileLimit(.memory),
            [SampleRun.item("works", 10, "It works.", "能正常工作。") { [] }]
        )
        #expect(!exercise.verdict.isUngraded)
        #expect(
            TerminalReport(language: .english).text(of: exercise)
                .hasPrefix("a  0/10, too much for the compiler\n")
        )
        #expect(
            TerminalReport(language: .chinese).text(of: exercise)
                .contains("编译你的文件所需的内存超出了限制。")
        )
    }
}
