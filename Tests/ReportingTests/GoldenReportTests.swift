import CourseModel
import Diagnostics
import Foundation
import Reporting
import Testing

/// Whole reports against files that a person can read.
///
/// `GOLDEN=write swift test --filter GoldenReportTests` writes them anew; the diff is the review.
@Suite struct GoldenReportTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "Golden")

    @Test(arguments: MessageLanguage.allCases, Golden.all)
    func reportsTheRunAsBefore(language: MessageLanguage, golden: Golden) throws {
        let text = try golden.text(SampleRun.whole(language))
        let file = Self.folder.appending(path: "\(language.rawValue)-\(golden.name)")
        if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
            try Data(text.utf8).write(to: file)
        }
        #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
}

/// A format, and the end of its file's name.
struct Golden: Sendable, CustomTestStringConvertible {
    let name: String
    let text: @Sendable (GradingRun) throws -> String

    var testDescription: String { name }

    private static let classroom50 = Classroom50Report(
        assignment: Classroom50Assignment(environment: [
            "CLASSROOM": "swift", "ASSIGNMENT": "races", "ASSIGNMENT_TYPE": "individual",
            "OWNER": "alice", "SUBMISSION_TAG": "submit/1",
            "COMMIT_URL": "https://example.org/commit/1",
            "RELEASE_URL": "https://example.org/releases/1",
        ])
    )

    static let all = [
        Golden(name: "terminal.txt") { run in
            let report = TerminalReport(language: run.language)
            return run.exercises.map(report.text(of:)).joined()
                + report.total(of: run.exercises.map(\.verdict))
        },
        Golden(name: "report.json") { try JSONReport().text(of: $0) },
        Golden(name: "junit.xml") { JUnitReport().text(of: $0) },
        Golden(name: "gradescope.json") { try GradescopeReport().text(of: $0) },
        Golden(name: "exercism-fail.json") {
            try ExercismReport().text(of: SampleRun.counter, in: $0.language)
        },
        Golden(name: "exercism-pass.json") {
            try ExercismReport().text(of: SampleRun.gather, in: $0.language)
        },
        Golden(name: "exercism-error.json") {
            try ExercismReport().text(of: SampleRun.semaphore, in: $0.language)
        },
        Golden(name: "github.log") { GitHubReport(token: "token").text(of: $0) },
        Golden(name: "github-summary.md") { GitHubSummary().text(of: $0) },
        Golden(name: "classroom50.json") { try classroom50.text(of: $0) },
        Golden(name: "classroom50-release-body.md") { classroom50.releaseBody(of: $0) },
        Golden(name: "classroom50-outputs.txt") { classroom50.outputs(of: $0) },
        Golden(name: "feedback.html") {
            HTMLReport(styleSheet: ":root { --good: #266b33; --bad: #b0251c; }\n").text(of: $0)
        },
    ]
}
