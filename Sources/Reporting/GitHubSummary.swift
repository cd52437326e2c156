import CourseModel
import Diagnostics
import Verdicts

/// A run as Markdown for the page of a GitHub workflow's run.
package struct GitHubSummary: Sendable {
    /// Bytes that GitHub takes from one step.
    package static let byteLimit = 1_048_576

    private let limit: Int

    /// - Parameter limit: Bytes that there is room for.
    package init(limit: Int = GitHubSummary.byteLimit) {
        self.limit = limit
    }

    /// The Markdown, never longer than the limit.
    ///
    /// Exercises that would pass it are left out, and their number is told.
    package func text(of run: GradingRun) -> String {
        let language = run.language
        let heading = "## \(run.courseTitle.markdownText): \(run.points)/\(run.maximum)\n"
        let table = Self.table(of: run)
        var sections = run.exercises.filter { !$0.verdict.isFull }
            .map { "\n" + Self.section(on: $0, language: language) }
        var leftOut = 0
        while true {
            let text = heading + table + sections.joined() + Self.mark(leftOut, language)
            if text.utf8.count <= limit { return text }
            guard sections.popLast() != nil else { break }
            leftOut += 1
        }
        return heading.utf8.count > limit ? "" : heading
    }

    private static func table(of run: GradingRun) -> String {
        let (exercise, points, result) = (
            Message(en: "Exercise", zh: "练习"), Message(en: "Points", zh: "得分"),
            Message(en: "Result", zh: "结果")
        )
        let language = run.language
        let rows = run.exercises.map { graded in
            let verdict = graded.verdict
            let full = Message(en: "✔ all of it holds", zh: "✔ 全部达成")
            let part = Message(en: "✘ not all of it holds", zh: "✘ 尚未全部达成")
            let result = verdict.state.text.title ?? (verdict.isFull ? full : part)
            let title = graded.title(in: language).markdownText
            return "| \(title) | \(verdict.points)/\(verdict.maximum) | \(result[language]) |\n"
        }
        return "\n| \(exercise[language]) | \(points[language]) | \(result[language]) |\n"
            + "| :-- | --: | :-- |\n" + rows.joined()
    }

    private static func section(on graded: GradedExercise, language: MessageLanguage) -> String {
        let verdict = graded.verdict
        var text = "### \(graded.title(in: language).markdownText): "
        text += "\(verdict.points)/\(verdict.maximum)\n\n"
        text += graded.sentences(in: language).map { "- \($0.markdownText)\n" }.joined()
        if let output = graded.compilerOutput(in: language) {
            text += "\n" + output.markdownBlock()
        }
        for item in verdict.items where !item.tests.isEmpty {
            let mark = item.isFull ? "✔" : "✘"
            text += "- \(mark) **\(item.points)/\(item.maximum)** "
            text += item.text(in: language).markdownText + "\n"
            for test in item.tests where !test.status.isPass {
                text += lines(on: test, of: verdict, language: language)
            }
        }
        if !verdict.advice.isEmpty {
            text += "\n" + verdict.advice.map { "> \($0[language])\n" }.joined(separator: ">\n")
        }
        return text
    }

    private static func lines(
        on test: TestVerdict,
        of verdict: ExerciseVerdict,
        language: MessageLanguage
    ) -> String {
        let title = test.status.title[language]
        var text = "  - \(test.name.rawValue.markdownText): **\(title)**\n"
        text += test.sentences(in: language).map { "    - \($0.markdownText)\n" }.joined()
        if let usage = test.evidence?.usage(in: language) {
            text += "    - \(usage.markdownText)\n"
        }
        for stack in test.status.stacks.listed {
            let calls = stack.lines.map(\.text.harmless).joined(separator: "\n")
            text += "    - \(stack.heading[language])\n\n" + calls.markdownBlock(indent: "      ")
        }
        let schedule = test.scheduleLines(in: language, of: verdict)
        if !schedule.isEmpty {
            text += "\n" + schedule.joined(separator: "\n").markdownBlock(indent: "      ")
        }
        for stream in test.evidence?.printed(in: language) ?? [] {
            text += "    - \(stream.label)\n\n" + stream.text.markdownBlock(indent: "      ")
        }
        return text
    }

    private static func mark(_ leftOut: Int, _ language: MessageLanguage) -> String {
        guard leftOut > 0 else { return "" }
        let mark = Message(
            en: "Exercises left out because the summary would be too long: \(leftOut).",
            zh: "摘要过长，省略了 \(leftOut) 个练习。"
        )
        return "\n\(mark[language])\n"
    }
}
