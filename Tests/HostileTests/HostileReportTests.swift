import CourseModel
import Diagnostics
import Foundation
import FoundationXML
import Reporting
import Testing
import Verdicts

/// What is told of attacks that say what terminals, build services and browsers would obey.
@Suite struct HostileReportTests {
    private static let loud = [
        "words-for-every-report", "words-of-the-compiler", "error-that-says-passed",
        "name with a line's end", "name with commands for a terminal", "messages without end",
    ]

    private func run(_ language: MessageLanguage) async throws -> GradingRun {
        let verdicts = try await Onslaught.run.value.verdicts
        return GradingRun(
            exercises: try Self.loud.map { name in
                GradedExercise(
                    verdict: try #require(verdicts[name]),
                    title: LocalizedText([.english: "Squares", .chinese: "平方"]),
                    sourceFolder: "exercises/01-numbers/squares/Sources"
                )
            },
            language: language,
            courseTitle: "Interleave",
            endedAt: "2026-11-21T10:00:00Z"
        )
    }

    @Test(arguments: [MessageLanguage.english, .chinese])
    func showsTheTerminalNothingThatItObeys(language: MessageLanguage) async throws {
        let run = try await run(language)
        let report = TerminalReport(language: language)
        let text = run.exercises.map(report.text(of:)).joined()
        let obeyed = text.unicodeScalars.filter { scalar in
            scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
        }
        #expect(obeyed.isEmpty)
        #expect(text.contains("PASSED"))
    }

    @Test func givesGitHubNoCommandOfTheAttackers() async throws {
        let text = GitHubReport(token: "ours").text(of: try await run(.english))
        var obeyed: [Substring] = []
        var isObeying = true
        for line in text.split(separator: "\n") {
            if line == "::stop-commands::ours" { isObeying = false }
            if line == "::ours::" { isObeying = true }
            if isObeying, line.contains("::") { obeyed.append(line) }
        }
        let foreign = ["::set-output", "::stop-commands::x", "::error file=/etc", "::error::owned"]
        #expect(!obeyed.contains { line in foreign.contains { line.hasPrefix($0) } })
        #expect(isObeying)
    }

    @Test func escapesWhatIsMarkupInHTML() async throws {
        let text = HTMLReport(styleSheet: "").text(of: try await run(.english))
        #expect(!text.contains("<script>alert"))
        #expect(!text.contains("<img src=x"))
        #expect(text.contains("&lt;script&gt;alert(1)"))
    }

    @Test func writesWellFormedXML() async throws {
        let text = JUnitReport().text(of: try await run(.english))
        #expect(XMLParser(data: Data(text.utf8)).parse())
    }

    @Test func writesWellFormedJSON() async throws {
        let run = try await run(.english)
        for text in try [JSONReport().text(of: run), GradescopeReport().text(of: run)] {
            _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
        }
    }

    @Test func keepsReportsSmallWhateverTheCompilerSays() async throws {
        let run = try await run(.english)
        let text = TerminalReport(language: .english).text(of: try #require(run.exercises.last))
        #expect(text.utf8.count < 64 << 10)
    }
}
