import CourseModel
import Diagnostics
import Verdicts

/// A run for GitHub Actions: the step's log with its annotations.
///
/// The log says what a terminal would, fenced off so that the runner obeys none of it; then an
/// annotation for each compiler's error at its place and for each rubric item that does not hold.
package struct GitHubReport: Sendable {
    /// How many annotations of one type GitHub shows for a step.
    static let annotationLimit = 10

    private let token: String

    /// - Parameter token: Closes the fence; drawn at random for each run, so that no learner can
    ///   print it.
    package init(token: String) {
        self.token = token
    }

    /// The lines for the step's standard output.
    package func text(of run: GradingRun) -> String {
        let commands =
            Self.points(of: run)
            + run.exercises.flatMap { annotations(of: $0, language: run.language) }
        var lines = run.exercises.flatMap { log(of: $0, language: run.language) }
        for severity in ["error", "warning", "notice"] {
            let ofType = commands.filter { $0.name == severity }
            lines += ofType.prefix(Self.annotationLimit).map(\.line)
            if ofType.count > Self.annotationLimit {
                lines.append(Self.rest(ofType.count - Self.annotationLimit)[run.language])
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What a step's later ones can read: lines for the file that `GITHUB_OUTPUT` names.
    package static func outputs(of run: GradingRun) -> String {
        let outputs = [
            ("points", "\(run.points)"), ("max-points", "\(run.maximum)"),
            ("full", "\(run.isFull)"),
        ]
        return outputs.map { "\($0)=\($1)\n" }.joined()
    }

    private func log(of graded: GradedExercise, language: MessageLanguage) -> [String] {
        let verdict = graded.verdict
        let title = "\(graded.title(in: language)) \(verdict.points)/\(verdict.maximum)"
        let text = TerminalReport(language: language).text(of: graded)
        return [
            GitHubCommand(name: "group", data: title).line,
            GitHubCommand(name: "stop-commands", data: token).line,
            String(text.dropLast()),
            "::\(token)::",
            GitHubCommand(name: "endgroup").line,
        ]
    }

    private func annotations(
        of graded: GradedExercise,
        language: MessageLanguage
    ) -> [GitHubCommand] {
        let slug = graded.verdict.exercise
        let state = graded.verdict.state.text
        let diagnostics = graded.compilerDiagnostics.filter { $0.severity != .note }
        let places = diagnostics.map { diagnostic in
            GitHubCommand(
                name: diagnostic.severity.rawValue,
                properties: [
                    ("file", "\(graded.sourceFolder)/\(diagnostic.file)"),
                    ("line", "\(diagnostic.line)"), ("col", "\(diagnostic.column)"),
                    ("title", slug),
                ],
                data: diagnostic.text.shown(in: language)
            )
        }
        if state.outcome != nil && places.isEmpty {
            let name = state.outcome == .skipped ? "notice" : "error"
            let told = graded.sentences(in: language).joined(separator: "\n")
            return [GitHubCommand(name: name, properties: [("title", slug)], data: told)]
        }
        let items = graded.verdict.items.filter { item in
            !item.isFull && !item.tests.isEmpty && !item.isNotReached
        }
        return places + items.map { annotation(of: $0, slug: slug, language: language) }
    }

    private func annotation(
        of item: ItemVerdict,
        slug: String,
        language: MessageLanguage
    ) -> GitHubCommand {
        let told = item.tests.filter { !$0.status.isPass }.map { test in
            let sentences = test.sentences(in: language).joined(separator: "\n")
            return "\(test.name.rawValue): \(test.status.title[language])\n\(sentences)"
        }
        return GitHubCommand(
            name: "error",
            properties: [("title", "\(slug): \(item.text(in: language))")],
            data: told.joined(separator: "\n").shown(in: language)
        )
    }

    /// The two notices in which GitHub Classroom looks for the points.
    private static func points(of run: GradingRun) -> [GitHubCommand] {
        let total = "{\"totalPoints\":\(run.points),\"maxPoints\":\(run.maximum)}"
        return [
            GitHubCommand(
                name: "notice",
                properties: [("title", "Autograding complete")],
                data: "Points \(run.points)/\(run.maximum)"
            ),
            GitHubCommand(
                name: "notice",
                properties: [("title", "Autograding report")],
                data: total
            ),
        ]
    }

    private static func rest(_ count: Int) -> Message {
        Message(
            en: "\(count) more are in the step's summary.",
            zh: "另外 \(count) 条见本步骤的摘要。"
        )
    }
}
