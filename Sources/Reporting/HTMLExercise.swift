import CourseModel
import Diagnostics
import Verdicts

/// One exercise's section on the page: the rubric with its points, what happened, what to do.
struct HTMLExercise {
    private let graded: GradedExercise
    private let language: MessageLanguage
    private let words: HTMLWords

    init(_ graded: GradedExercise, language: MessageLanguage) {
        self.graded = graded
        self.language = language
        words = HTMLWords(language)
    }

    private var verdict: ExerciseVerdict { graded.verdict }
    private var anchor: String { "exercise-\(verdict.exercise.htmlText)" }

    /// Its lines.
    var lines: [String] {
        let name = verdict.isFull ? "good" : "bad"
        let title = graded.title(in: language).htmlText
        return [
            "<section class=\"prose\" aria-labelledby=\"\(anchor)\">",
            "<h2 id=\"\(anchor)\">\(title) "
                + "<span class=\"points \(name)\">\(verdict.points)/\(verdict.maximum)</span></h2>",
        ]
            + wholeExercise + rubric + happenings + advice + ["</section>"]
    }

    private var wholeExercise: [String] {
        let state = verdict.state.text
        guard let title = state.title else { return [] }
        let kind = state.outcome == .skipped ? "note" : "caution"
        let sentences = graded.sentences(in: language).map { "<p>\($0.htmlBreaks)</p>" }
        return ["<div class=\"alert alert-\(kind)\">"]
            + ["<p class=\"alert-title\">\(title[language].capitalizedFirst)</p>"] + sentences
            + ["</div>"] + output(words.compiler, graded.compilerOutput(in: language) ?? "")
    }

    private var rubric: [String] {
        let rows = verdict.items.map { item in
            let (name, mark, word) =
                item.isFull
                ? ("good", "✔", words.holds)
                : item.isUntested
                    ? ("facts", "–", words.untested) : ("bad", "✘", words.doesNotHold)
            return "<tr><td>\(item.text(in: language).htmlWithCode)</td>"
                + "<td class=\"points \(name)\">\(mark) \(word[language])</td>"
                + "<td class=\"number\">\(item.points)/\(item.maximum)</td></tr>"
        }
        return [
            "<table class=\"rubric\">", "<thead>",
            "<tr><th scope=\"col\">\(words.criterion[language])</th>"
                + "<th scope=\"col\">\(words.result[language])</th>"
                + "<th scope=\"col\" class=\"number\">\(words.points[language])</th></tr>",
            "</thead>", "<tbody>",
        ]
            + rows
            + [
                "</tbody>", "<tfoot>",
                "<tr><th scope=\"row\" colspan=\"2\">\(words.total[language])</th>"
                    + "<td class=\"number\">\(verdict.points)/\(verdict.maximum)</td></tr>",
                "</tfoot>", "</table>",
            ]
    }

    /// What happened in each test that did not pass.
    private var happenings: [String] {
        let tests = graded.tests.filter { !$0.status.isPass }
        guard !tests.isEmpty else { return [] }
        return ["<h3>\(words.whatHappened[language])</h3>"] + tests.flatMap(lines(on:))
    }

    private func lines(on test: TestVerdict) -> [String] {
        let sentences = test.sentences(in: language).map { "<p>\($0.htmlBreaks)</p>" }
        let printed = test.evidence?.printed(in: language) ?? []
        let usage = test.evidence?.usage(in: language)
        let isSkipped = test.status.outcome == .skipped
        return [
            "<h4 class=\"test-name\"><span class=\"\(isSkipped ? "facts" : "bad")\">"
                + "\(isSkipped ? "–" : "✘") \(test.status.title[language])</span> "
                + "<code>\(test.name.rawValue.htmlText)</code></h4>"
        ]
            + sentences + test.status.stacks.listed.flatMap { calls(under: $0.heading, $0.lines) }
            + schedule(of: test)
            + printed.flatMap { output($0.label, $0.text) }
            + (usage.map { ["<p class=\"facts\">\($0.htmlText)</p>"] } ?? [])
    }

    /// The execution that shows what is wrong, drawn.
    private func schedule(of test: TestVerdict) -> [String] {
        guard let schedule = test.status.reportedSchedule else { return [] }
        let number = graded.tests.firstIndex { $0.name == test.name } ?? 0
        let id = "schedule-\(verdict.exercise.htmlText)-\(number + 1)"
        return [schedule.html(in: language, sources: verdict.sources, id: id)]
    }

    /// A stack, the learner's calls set apart.
    private func calls(under heading: Message, _ lines: [Stack.Line]) -> [String] {
        let calls = lines.map { line in
            let text = line.text.harmless.htmlText
            return line.isLearners ? "<strong>\(text)</strong>" : text
        }
        return output(heading[language], html: calls.joined(separator: "\n"))
    }

    private var advice: [String] {
        let sentences = verdict.advice.map { "<p>\($0[language].htmlText)</p>" }
        guard !sentences.isEmpty else { return [] }
        return ["<div class=\"alert alert-tip\">"]
            + ["<p class=\"alert-title\">\(words.advice[language])</p>"] + sentences + ["</div>"]
    }

    private func output(_ label: Message, _ text: String) -> [String] {
        output(label[language], text)
    }

    /// Foreign text in a box of its own; nothing if there is none.
    private func output(_ label: String, _ text: String) -> [String] {
        output(label, html: text.htmlText)
    }

    private func output(_ label: String, html: String) -> [String] {
        guard !html.isEmpty else { return [] }
        return [
            "<div class=\"output\" role=\"group\" aria-label=\"\(label.htmlText)\">"
                + "<p class=\"output-label\" aria-hidden=\"true\">\(label.htmlText)</p>"
                + "<pre tabindex=\"0\"><code>\(html)",
            "</code></pre></div>",
        ]
    }
}

/// What the page itself says.
struct HTMLWords {
    /// The tag by which browsers and screen readers know the page's language.
    let tag: String

    init(_ language: MessageLanguage) {
        tag = language == .chinese ? "zh-Hans" : "en"
    }

    let feedback = Message(en: "Feedback", zh: "评分反馈")
    let skip = Message(en: "Skip to the text", zh: "跳到正文")
    let compiler = Message(en: "The compiler says", zh: "编译器输出")
    let criterion = Message(en: "What must hold", zh: "要求")
    let result = Message(en: "Result", zh: "结果")
    let points = Message(en: "Points", zh: "得分")
    let total = Message(en: "Total", zh: "总分")
    let holds = Message(en: "holds", zh: "已达成")
    let untested = Message(en: "not tested", zh: "未检验")
    let doesNotHold = Message(en: "does not hold", zh: "未达成")
    let whatHappened = Message(en: "What happened", zh: "发生了什么")
    let advice = Message(en: "What to do next", zh: "下一步")
}

extension String {
    /// Escaped, with code between backticks and line breaks kept.
    fileprivate var htmlBreaks: String { htmlWithCode.replacing("\n", with: "<br>\n") }

    /// With its first letter in upper case.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
