import CourseModel
import Diagnostics
import Reporting
import Testing
import Verdicts

@Suite struct TerminalReportTests {
    @Test func coloursWhatFailedAndWhatPassed() {
        let text = TerminalReport(language: .english, style: .coloured).text(of: SampleRun.gather)
        #expect(
            text == """
                \u{1B}[1mgather\u{1B}[0m  \u{1B}[32m10/10\u{1B}[0m
                  \u{1B}[32m✔\u{1B}[0m \u{1B}[32m10/10\u{1B}[0m  Results come in order.
                      \u{1B}[32m✔\u{1B}[0m \u{1B}[2mGatherTests/keepsOrder()\u{1B}[0m

                """
        )
    }

    @Test(arguments: TerminalStyle.allCases)
    func saysTheSameWithAndWithoutColour(style: TerminalStyle) {
        let report = TerminalReport(language: .chinese, style: style)
        let plain = TerminalReport(language: .chinese)
        for graded in SampleRun.whole(.chinese).exercises {
            let text = report.text(of: graded).replacing(/\u{1B}\[[0-9;]*m/, with: "")
            #expect(text == plain.text(of: graded))
        }
    }

    @Test func obeysNoCodeOfTheLearners() {
        let text = TerminalReport(language: .english).text(of: SampleRun.counter)
        #expect(!text.contains("\u{1B}"))
    }
}

@Suite struct TestFileOrderTests {
    @Test func ordersTestsAsTheirFilesDeclareThem() {
        let files = [
            SourceFile(name: "A.swift", text: "@Test func b() {}\n@Test func a(at k: Int) {}"),
            SourceFile(name: "B.swift", text: "func testC() {}"),
        ]
        let names = ["X/testC", "T/a(at:)", "T/missing()", "T/b()"].map(TestName.init(rawValue:))
        #expect(names.ordered(by: files).map(\.rawValue) == ["T/b()", "T/a(at:)", "X/testC"])
    }
}
