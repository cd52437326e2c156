import CourseModel
import Diagnostics
import Foundation
import FoundationXML
import Reporting
import Testing
import Verdicts

@Suite struct ReportLimitTests {
    private func graded(_ status: TestStatus, _ evidence: TestEvidence) -> GradedExercise {
        SampleRun.exercise(
            "a",
            en: "A",
            zh: "甲",
            .graded,
            [
                SampleRun.item("i", 1, "It holds.", "成立。", evidence: ["T/t()": evidence]) {
                    [("T/t()", status)]
                }
            ]
        )
    }

    private struct Results: Decodable {
        struct Test: Decodable {
            var status: String
            var message: String?
            var output: String?
        }

        var status: String
        var message: String?
        var tests: [Test]?
    }

    private func exercism(_ graded: GradedExercise) throws -> Results {
        let text = try ExercismReport().text(of: graded, in: .english)
        return try JSONDecoder().decode(Results.self, from: Data(text.utf8))
    }

    @Test(arguments: [(500, false), (501, true)])
    func keepsExercismsFiveHundredCharacters(length: Int, isCut: Bool) throws {
        let printed = String(repeating: "字", count: length)
        let results = try exercism(graded(.passed, TestEvidence(standardOutput: printed)))
        let output = try #require(results.tests?.first?.output)
        #expect(output.unicodeScalars.count == 500)
        #expect(output.hasSuffix("Output was truncated. Please limit to 500 chars") == isCut)
    }

    @Test func tellsExercismOfNoTestThatDidNotRun() throws {
        let results = try exercism(
            graded(.ourFault(.init(en: "no space", zh: "no space")), TestEvidence())
        )
        #expect(results.status == "error")
        #expect(results.message == "This is not your fault; the grader says: no space")
        #expect(results.tests == nil)
    }

    @Test func givesGradescopeAScoreOnlyIfNoTestCarriesOne() throws {
        let none = try GradescopeReport().text(of: SampleRun.run(.english, []))
        let some = try GradescopeReport().text(of: SampleRun.run(.english, [SampleRun.gather]))
        #expect(none.contains("\n  \"score\" : 0,\n"))
        #expect(!some.contains("\n  \"score\""))
    }

    @Test func writesNoCharacterThatXMLForbids() throws {
        let all = (0...0xFFFF).compactMap(Unicode.Scalar.init).map(Character.init)
        let text = String(all)
        let exercise = graded(
            .failed([Message(en: text, zh: text)]),
            TestEvidence(standardError: text)
        )
        let run = GradingRun(
            exercises: [exercise],
            language: .english,
            courseTitle: text,
            endedAt: "2026-11-21T10:00:00Z"
        )
        let report = JUnitReport().text(of: run)
        let forbidden = report.unicodeScalars.filter { scalar in
            (scalar.value < 0x20 && !"\n\t\r".unicodeScalars.contains(scalar))
                || scalar.value & 0xFFFE == 0xFFFE
        }
        #expect(forbidden.isEmpty)
        #expect(XMLParser(data: Data(report.utf8)).parse())
    }

    @Test func showsFourKilobytesOfAStreamInEveryFormat() throws {
        let printed = String(repeating: "z", count: 100_000)
        let output = TestEvidence(standardOutput: printed, standardError: printed)
        let status = TestStatus.failed([Message(en: printed, zh: printed)])
        let run = SampleRun.run(.chinese, [graded(status, output)])
        let withOutput = Golden.all.filter { golden in
            !["exercism", "classroom50-outputs"].contains { golden.name.hasPrefix($0) }
        }
        for golden in withOutput {
            let count = try golden.text(run).count { $0 == "z" }
            // Some formats tell a message twice, or in both languages.
            #expect(count > 4000 && count < 6 * 4096, "\(golden.name): \(count)")
        }
    }

    @Test func showsEachMessageOnceAndTwentyAtMost() {
        let messages = (0..<50).map { Message(en: "no \($0 % 25)", zh: "") }
        let run = SampleRun.run(.english, [graded(.failed(messages), TestEvidence())])
        let lines = TerminalReport(language: .english).text(of: run.exercises[0])
            .split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.filter { $0.hasPrefix("no ") } == (0..<20).map { "no \($0)" })
        #expect(lines.contains("[… and 5 more]"))
    }

    @Test func keepsAStyleSheetFromEndingItsElement() {
        let page = HTMLReport(styleSheet: "a::before { content: '</style><script>' }")
            .text(of: SampleRun.whole(.english))
        #expect(page.split(separator: "</style").count == 2)
        #expect(!page.contains("</style><script>"))
    }
}
