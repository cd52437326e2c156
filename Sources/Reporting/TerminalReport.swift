package import CourseModel
package import Diagnostics
package import Verdicts

/// A verdict as lines of text for a terminal.
package struct TerminalReport: Sendable {
    private let language: MessageLanguage
    private let style: TerminalStyle

    /// - Parameters:
    ///   - language: The reader's.
    ///   - style: Whether her terminal shows colours.
    package init(language: MessageLanguage, style: TerminalStyle = .plain) {
        self.language = language
        self.style = style
    }

    /// All that is to be told of one exercise and its run, with a newline at the end.
    package func text(of graded: GradedExercise) -> String {
        text(of: graded.verdict, evidence: graded.evidence)
    }

    /// All that is to be told of one exercise, with a newline at the end.
    package func text(
        of verdict: ExerciseVerdict,
        evidence: [TestName: TestEvidence] = [:]
    ) -> String {
        var lines = [headline(of: verdict)] + wholeExercise(verdict)
        for item in verdict.items where !item.tests.isEmpty {
            lines += self.lines(of: item, evidence)
        }
        if let seed = verdict.seed, !verdict.isFull { lines.append("  " + again(seed)[language]) }
        lines += verdict.advice.map { "  → " + $0[language] }
        return lines.map { $0 + "\n" }.joined()
    }

    private func again(_ seed: Int) -> Message {
        Message(
            en: "The same inputs again: --seed \(seed)",
            zh: "用同样的输入再次评分：--seed \(seed)"
        )
    }

    /// One line on many exercises, with a newline at the end.
    package func total(of verdicts: [ExerciseVerdict]) -> String {
        let full = verdicts.count(where: \.isFull)
        let points = verdicts.reduce(0) { $0 + $1.points }
        let maximum = verdicts.reduce(0) { $0 + $1.maximum }
        let line = Message(
            en: "\(full) of \(verdicts.count) exercises have full points; "
                + "\(points)/\(maximum) points in all",
            zh: "\(verdicts.count) 个练习中有 \(full) 个满分；总分 \(points)/\(maximum)"
        )
        return style.text(line[language], full == verdicts.count ? .good : .strong) + "\n"
    }

    private func headline(of verdict: ExerciseVerdict) -> String {
        let points = "\(verdict.points)/\(verdict.maximum)"
        let comma = language == .english ? ", " : "，"
        let title = verdict.state.text.title.map { comma + $0[language] }
        let rest = style.text(points + (title ?? ""), verdict.isFull ? .good : .bad)
        return style.text(verdict.exercise, .strong) + "  " + rest
    }

    private func wholeExercise(_ verdict: ExerciseVerdict) -> [String] {
        let state = verdict.state.text
        let output = (state.compilerOutput?.shown(in: language).lines ?? []).map { line in
            let isError = CompilerDiagnostic.reading(String(line)).first?.severity == .error
            return "    " + (isError ? style.text(String(line), .bad) : String(line))
        }
        return state.sentences.shown(in: language).flatMap(\.lines).map { "  \($0)" } + output
    }

    private func lines(
        of item: ItemVerdict,
        _ evidence: [TestName: TestEvidence]
    ) -> [String] {
        let points = "\(item.points)/\(item.maximum)"
        let mark = mark(item.isFull) + " " + style.text(points, item.isFull ? .good : .bad)
        let headline = "  \(mark)  \(item.text(in: language))"
        return [headline] + item.tests.flatMap { lines(of: $0, evidence[$0.name]) }
    }

    private func lines(of test: TestVerdict, _ evidence: TestEvidence?) -> [String] {
        let name = test.name.rawValue
        if test.status.isPass { return ["      \(mark(true)) " + style.text(name, .faint)] }
        let title = style.text(test.status.title[language], .bad)
        let sentences = test.sentences(in: language).flatMap(\.lines).map { "          \($0)" }
        let colon = language == .english ? ":" : "："
        let printed = (evidence?.printed(in: language) ?? []).flatMap { stream in
            ["          " + style.text(stream.label + colon, .faint)]
                + stream.text.lines.map { "          │ \($0)" }
        }
        return ["      \(mark(false)) \(name)  \(title)"] + sentences + printed
    }

    private func mark(_ isGood: Bool) -> String {
        isGood ? style.text("✔", .good) : style.text("✘", .bad)
    }
}
