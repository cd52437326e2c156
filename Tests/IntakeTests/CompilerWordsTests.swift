import Testing

@testable import Intake

@Suite struct CompilerWordsTests {
    private let intake = Intake(of: [
        SubmittedEntry("Counter.swift", "let a: Int = \"\"\n"),
        SubmittedEntry("计数器.swift", "let b = 2\n"),
    ])

    @Test func namesFilesAsTheLearnerDoes() {
        let output = """
            ./S01.swift:1:14: error: cannot convert value
            1 | let a: Int = ""
              |              `- error: cannot convert value
            2 | 
            /some/where/S02.swift:1:5: warning: never used

            """
        #expect(
            intake.learnersWords(of: output) == """
                Counter.swift:1:14: error: cannot convert value
                1 | let a: Int = ""
                  |              `- error: cannot convert value
                2 | 
                计数器.swift:1:5: warning: never used

                """
        )
    }

    @Test func dropsWhatIsRepeatedFromOtherFiles() {
        let output = """
            /course/Tests/Hidden/Play.swift:9:1: error: no member
            9 | #expect(value == 42)
              | `- error: no member
            Stack dump:
            0. Program arguments: /toolchain/bin/swift-frontend -frontend
            <unknown>:0: error: fatal error encountered during compilation

            """
        #expect(
            intake.learnersWords(of: output)
                == "<unknown>:0: error: fatal error encountered during compilation\n"
        )
    }
}
