import CourseModel
import Diagnostics
import Intake
import Sandbox
import Testing
import Verdicts

@testable import Grading

/// What is made of a compiler that failed.
@Suite struct PlayerBuildFailureTests {
    private let intake = Intake(of: [SubmittedEntry("Sum.swift", "let a = 1\n")])

    private func build(
        _ output: String = "",
        ending: RunRecord.Ending = .exited(code: 1),
        reached limits: ReachedLimit...
    ) -> String {
        let result = Compiler.Result(ending: ending, limitsReached: limits, output: output)
        return "\(PlayerBuild(failed: result, on: intake))"
    }

    @Test func showsTheCompilersWords() {
        #expect(
            build("/box/sources/S01.swift:1:5: error: no\n")
                == #"doesNotCompile("Sum.swift:1:5: error: no\n")"#
        )
    }

    @Test func saysWhatToDoWhereUnsafeMemoryIsRefused() {
        let words = build("S01.swift:1:5: error: unsafe [#StrictMemorySafety]\n")
        #expect(words.hasPrefix(#"doesNotCompile("Sum.swift:1:5: error: unsafe"#))
        #expect(words.contains("error: this exercise needs no unsafe memory"))
        #expect(words.contains("错误：本练习不需要不安全的内存操作"))
    }

    @Test(arguments: [
        (ReachedLimit.memory, CompileLimit.memory), (.wallTime, .time), (.processorTime, .time),
        (.fileSize, .fileSize),
    ])
    func tellsOfALimit(reached: ReachedLimit, limit: CompileLimit) {
        let messages = "S01.swift:1:5: error: no\n"
        #expect(build(messages, reached: reached) == "\(PlayerBuild.compileLimit(limit))")
    }

    @Test func tellsOfTheTimeOfACompilerThatIsNotConfined() {
        #expect(build(ending: .timedOut) == "\(PlayerBuild.compileLimit(.time))")
    }

    @Test(arguments: [
        ("error: compile command failed due to signal 25 (use -v …)\n", CompileLimit.fileSize),
        ("<unknown>:0: error: S01.o: No space left on device\n", .fileSize),
        ("LLVM ERROR: out of memory\n", .memory),
    ])
    func readsALimitOutOfTheDriversWords(output: String, limit: CompileLimit) {
        #expect(build(output) == "\(PlayerBuild.compileLimit(limit))")
    }

    @Test func keepsMessagesOfAFlood() {
        let output = "S01.swift:1:5: error: no\nS01.swift:2:"
        #expect(build(output, reached: .output) == #"doesNotCompile("Sum.swift:1:5: error: no\n")"#)
    }

    @Test func tellsOfAFloodThatHoldsNothingOfTheLearners() {
        #expect(
            build("in another file\n", reached: .output) == "\(PlayerBuild.compileLimit(.messages))"
        )
    }

    @Test(arguments: [
        RunRecord.Ending.exited(code: 1), .signalled(signal: 6),
    ])
    func saysThatACrashOfTheCompilerIsNotTheLearnersMistake(ending: RunRecord.Ending) {
        let output =
            ending == .exited(code: 1)
            ? "0. Stack dump\nerror: compile command failed due to signal 6 (use -v …)\n" : ""
        let text = build(output, ending: ending)
        #expect(text.hasPrefix("doesNotCompile"))
        #expect(text.contains("the compiler itself crashed") && text.contains("编译器"))
        #expect(!text.contains("Stack dump"))
    }
}
