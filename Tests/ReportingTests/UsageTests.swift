import Diagnostics
import Testing
import Verdicts

@testable import Reporting

@Suite struct UsageTests {
    @Test(arguments: [
        (MessageLanguage.english, "one process with one thread, wrote 1 byte"),
        (.chinese, "只有一个单线程进程，输出 1 字节"),
    ])
    func countsOneAsOne(language: MessageLanguage, text: String) {
        let evidence = TestEvidence(outputBytes: 1, peakProcesses: 1)
        #expect(evidence.usage(in: language) == text)
    }
}
