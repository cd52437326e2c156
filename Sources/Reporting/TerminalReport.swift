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
        text(of: graded.verdict)
    }

    /// All that is to be told of one exercise, with a newline at the end.
    package func text(of verdict: ExerciseVerdict) -> String {
        var lines = [headline(of: verdict)] + wholeExercise(verdict)
        for item in verdict.items where !item.tests.isEmpty {
            lines += self.lines(of: item, verdict)
        }
        if let seed = verdict.seed, !verdict.isFull { lines.append("  " + again(seed)[language]) }
        lines += verdict.advice.map { "  → " + $0[language] }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What is to be told of one test, with a newline at the end; nothing of one that is not there.
    package func text(of test: TestName, in verdict: ExerciseVerdict) -> String {
        verdict.items.flatMap(\.tests).filter { $0.name == test }.prefix(1)
            .flatMap { lines(of: $0, verdict) }
            .map { $0.dropFirst(6) + "\n" }.joined()
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

    private func lines(of item: ItemVerdict, _ verdict: ExerciseVerdict) -> [String] {
        let points = "\(item.points)/\(item.maximum)"
        let role: TerminalStyle.Role = item.isFull ? .good : item.isNotReached ? .faint : .bad
        let mark = item.isNotReached ? open : mark(item.isFull)
        let headline = "  \(mark) \(style.text(points, role))  \(item.text(in: language))"
        return [headline] + item.tests.flatMap { lines(of: $0, verdict) }
    }

    private func lines(of test: TestVerdict, _ verdict: ExerciseVerdict) -> [String] {
        let name = test.name.rawValue
        if test.status.isPass { return ["      \(mark(true)) " + style.text(name, .faint)] }
        let isOpen = test.status.outcome == .skipped
        let title = style.text(test.status.title[language], isOpen ? .faint : .bad)
        let sentences = test.sentences(in: language).flatMap(\.lines).map(String.init)
        let usage = test.evidence?.usage(in: language).map { style.text($0, .faint) }
        let details =
            sentences + calls(of: test) + schedule(of: test, verdict) + printed(by: test)
            + [usage].compactMap(\.self)
        return ["      \(isOpen ? open : mark(false)) \(name)  \(title)"]
            + details.map { "          \($0)" }
    }

    /// Where the threads were; what is not the learner's stands back.
    private func calls(of test: TestVerdict) -> [String] {
        test.status.stacks.listed.flatMap { stack in
            [style.text(stack.heading[language] + colon, .faint)]
                + stack.lines.map { line in
                    "  " + (line.isLearners ? line.text.harmless : faint(line.text.harmless))
                }
        }
    }

    /// The execution that shows what is wrong.
    private func schedule(of test: TestVerdict, _ verdict: ExerciseVerdict) -> [String] {
        test.status.reportedSchedule?
            .lines(in: language, style: style, sources: verdict.sources) ?? []
    }

    private func printed(by test: TestVerdict) -> [String] {
        (test.evidence?.printed(in: language) ?? []).flatMap { stream in
            [style.text(stream.label + colon, .faint)] + stream.text.lines.map { "│ \($0)" }
        }
    }

    private var colon: String { language == .english ? ":" : "：" }

    /// The mark of what was not judged.
    private var open: String { style.text("–", .faint) }

    private func faint(_ text: String) -> String { style.text(text, .faint) }

    private func mark(_ isGood: Bool) -> String {
        isGood ? style.text("✔", .good) : style.text("✘", .bad)
    }
}
