import CourseModel
import Diagnostics
import Foundation
import FoundationXML
import Reporting
import Testing
import Verdicts

/// The reports as a program reads them that knows the format from its own documents.
@Suite struct ReaderTests {
    private let run = SampleRun.whole(.english)

    @Test func writesAResultThatClassroom50Takes() throws {
        let report = try #require(Golden.all.first { $0.name == "classroom50.json" }).text(run)
        let top = try #require(
            try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
        )
        let required: Set = [
            "schema", "classroom", "assignment", "assignment_type", "owner", "submission",
            "commit", "release", "review", "datetime", "score", "max-score", "tests",
        ]
        #expect(Set(top.keys) == required.union(["graded_at"]))
        #expect(top["schema"] as? String == "classroom50/result/v1")
        #expect((top["submission"] as? String)?.hasPrefix("submit/") == true)
        for key in ["datetime", "graded_at"] {
            let date = try #require(top[key] as? String)
            #expect(date.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
        }
        let tests = try #require(top["tests"] as? [[String: Any]])
        let scores = try tests.map { try #require($0["score"] as? Int) }
        let maxima = try tests.map { try #require($0["max-score"] as? Int) }
        #expect(scores.reduce(0, +) == top["score"] as? Int)
        #expect(maxima.reduce(0, +) == top["max-score"] as? Int)
        #expect(zip(scores, maxima).allSatisfy { 0 <= $0 && $0 <= $1 })
        #expect(tests.allSatisfy { $0["passed"] is Bool })
        #expect(Set(tests.compactMap { $0["test-name"] as? String }).count == tests.count)
    }

    @Test func writesResultsThatExercismTakes() throws {
        struct Results: Decodable {
            struct Test: Decodable {
                var name: String
                var status: String
                var message: String?
                var output: String?
            }
            var version: Int
            var status: String
            var tests: [Test]
        }
        let text = try ExercismReport().text(of: SampleRun.counter, in: .chinese)
        let results = try JSONDecoder().decode(Results.self, from: Data(text.utf8))
        #expect(results.version == 3)
        #expect(results.status == "fail")
        #expect(results.tests.allSatisfy { ["pass", "fail", "error"].contains($0.status) })
        #expect(results.tests.allSatisfy { ($0.status == "pass") == ($0.message == nil) })
        #expect(results.tests.allSatisfy { ($0.message ?? "").unicodeScalars.count <= 500 })
    }

    @Test func writesTestsThatGradescopeTakes() throws {
        struct Results: Decodable {
            struct Test: Decodable {
                var score: Int
                var maxScore: Int
                var status: String
                var number: String
                var visibility: String
                var outputFormat: String
            }
            var tests: [Test]
        }
        let text = try GradescopeReport().text(of: run)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let tests = try decoder.decode(Results.self, from: Data(text.utf8)).tests
        #expect(tests.allSatisfy { ["passed", "failed"].contains($0.status) })
        #expect(tests.allSatisfy { ($0.status == "passed") == ($0.score == $0.maxScore) })
        #expect(tests.allSatisfy { $0.visibility == "visible" && $0.outputFormat == "text" })
        #expect(Set(tests.map(\.number)).count == tests.count)
    }

    @Test(arguments: MessageLanguage.allCases)
    func countsInJUnitWhatItHolds(language: MessageLanguage) throws {
        let text = JUnitReport().text(of: SampleRun.whole(language))
        let root = try #require(try XMLDocument(xmlString: text).rootElement())
        for suite in [root] + root.elements(forName: "testsuite") {
            for (name, node) in [
                ("tests", "testcase"), ("failures", "failure"), ("errors", "error"),
            ] {
                let count = try suite.nodes(forXPath: ".//\(node)").count
                #expect(suite.attribute(forName: name)?.stringValue == "\(count)")
            }
        }
        // A test case holds one verdict at the most, and its properties come first.
        for test in try root.nodes(forXPath: "//testcase") {
            let names = (test.children ?? []).compactMap(\.name)
            #expect(names.count { ["failure", "error", "skipped"].contains($0) } <= 1)
            #expect(!names.dropFirst().contains("properties"))
        }
    }

    /// What was not reached is no failure in any format that knows the difference.
    @Test func showsWhatWasNotReachedAsNoFailure() throws {
        let name = "CounterTests/keepsTheLimit()"
        let junit = try XMLDocument(xmlString: JUnitReport().text(of: run))
        let verdicts = try junit.nodes(forXPath: "//testcase[@name='keepsTheLimit()']/*")
        #expect(verdicts.map(\.name) == ["skipped"])
        let log = GitHubReport(token: "t").text(of: run)
        #expect(
            !log.split(separator: "\n").contains { $0.hasPrefix("::error") && $0.contains(name) }
        )
        let terminal = TerminalReport(language: .english).text(of: SampleRun.counter)
        #expect(terminal.contains("      – \(name)  not reached\n"))
    }
}

@Suite struct Classroom50OutputTests {
    @Test(arguments: [
        (TestStatus.passed, "success"), (.timedOut(), "failure"),
        (.ourFault(.init(en: "x", zh: "x")), "error"),
    ])
    func tellsLaterStepsHowItWent(status: TestStatus, word: String) {
        let item = SampleRun.item("i", 1, "It holds.", "成立。") { [("T/t()", status)] }
        let exercise = SampleRun.exercise("a", en: "A", zh: "甲", .graded, [item])
        let outputs = Classroom50Report(assignment: .init(environment: [:]))
            .outputs(of: SampleRun.run(.english, [exercise]))
        let held = status.isPass ? 1 : 0
        #expect(
            outputs == "status=\(word)\nsummary=\(held)/1 points, \(held)/1 items hold\n"
        )
    }
}
