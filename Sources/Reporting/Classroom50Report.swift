import CourseModel
import Diagnostics
import Verdicts

/// A run as a `result.json` of Classroom 50: a test for each rubric item, with its points.
package struct Classroom50Report: Sendable {
    private let assignment: Classroom50Assignment

    /// - Parameter assignment: What is graded, as the runner says.
    package init(assignment: Classroom50Assignment) {
        self.assignment = assignment
    }

    /// The file that stands beside `result.json`: what the submission's release says.
    package static let releaseBodyName = "release-body.md"

    /// The whole document.
    package func text(of run: GradingRun) throws -> String {
        try jsonText(of: ResultDocument(run, assignment: assignment))
    }

    /// What the submission's release says, as Markdown.
    package func releaseBody(of run: GradingRun) -> String {
        GitHubSummary(limit: Self.releaseBodyLimit).text(of: run)
    }

    /// Characters that GitHub takes for a release's text.
    private static let releaseBodyLimit = 125_000

    /// What a step's later ones can read: lines for the file that `GITHUB_OUTPUT` names.
    ///
    /// The status is `success`, `failure`, or `error` if the points say nothing.
    package func outputs(of run: GradingRun) -> String {
        let items = run.exercises.flatMap(\.verdict.items)
        let held = items.count(where: \.isFull)
        let isUngraded = run.exercises.contains(where: \.verdict.isUngraded)
        let status = isUngraded ? "error" : held == items.count ? "success" : "failure"
        let summary = Message(
            en: "\(run.points)/\(run.maximum) points, \(held)/\(items.count) items hold",
            zh: "得分 \(run.points)/\(run.maximum)，达成 \(held)/\(items.count) 项要求"
        )
        return "status=\(status)\nsummary=\(summary[run.language])\n"
    }
}

/// What Classroom 50's runner tells a grader in its environment.
package struct Classroom50Assignment: Sendable, Equatable {
    fileprivate let values: [String: String]

    /// - Parameter environment: The variables of the process.
    package init(environment: [String: String]) {
        values = environment.filter { !$0.value.isEmpty }
    }
}

private struct ResultDocument: Encodable {
    let schema = "classroom50/result/v1"
    let classroom: String?
    let assignment: String?
    let assignmentType: String?
    let owner: String?
    let submission: String?
    let commit: String?
    let release: String?
    let review: String?
    let datetime: String
    let gradedAt: String
    let score: Int
    let maxScore: Int
    let tests: [TestDocument]

    enum CodingKeys: String, CodingKey {
        case schema
        case classroom
        case assignment
        case assignmentType = "assignment_type"
        case owner
        case submission
        case commit
        case release
        case review
        case datetime
        case gradedAt = "graded_at"
        case score
        case maxScore = "max-score"
        case tests
    }

    init(_ run: GradingRun, assignment: Classroom50Assignment) {
        let values = assignment.values
        classroom = values["CLASSROOM"]
        self.assignment = values["ASSIGNMENT"]
        assignmentType = values["ASSIGNMENT_TYPE"]
        owner = values["OWNER"] ?? values["USERNAME"]
        submission = values["SUBMISSION_TAG"]
        commit = values["COMMIT_URL"]
        release = values["RELEASE_URL"]
        review = values["REVIEW_URL"] ?? values["COMMIT_URL"]
        datetime = run.endedAt
        gradedAt = run.endedAt
        score = run.points
        maxScore = run.maximum
        tests = run.exercises.flatMap { graded in
            graded.verdict.items.map { TestDocument($0, of: graded, language: run.language) }
        }
    }
}

private struct TestDocument: Encodable {
    let testName: String
    let passed: Bool
    let score: Int
    let maxScore: Int
    /// What the rubric asks, for the reader; Classroom 50 keeps what it does not know.
    let description: String
    /// What happened; absent if all is well.
    let output: String?

    enum CodingKeys: String, CodingKey {
        case testName = "test-name"
        case passed
        case score
        case maxScore = "max-score"
        case description
        case output
    }

    init(_ item: ItemVerdict, of graded: GradedExercise, language: MessageLanguage) {
        testName = "\(graded.verdict.exercise)/\(item.id)"
        passed = item.isFull
        score = item.points
        maxScore = item.maximum
        description = item.text(in: language)
        let told = item.tests.filter { !$0.status.isPass }.flatMap { test in
            ["\(test.name.rawValue): \(test.status.title[language])"]
                + test.sentences(in: language)
                + test.scheduleLines(in: language, of: graded.verdict)
        }
        output =
            (told.isEmpty ? graded.sentences(in: language) : told)
            .joined(separator: "\n").nonEmpty
    }
}
