import CourseModel
import Diagnostics
import LearnerProgress
import Reporting
import TerminalText
import Verdicts

/// The parts of the screen that shows a session.
struct WatchPage {
    let session: WatchSession
    let style: TextStyle
    let width: Int

    private var language: MessageLanguage { session.language }

    /// Which exercise it is and how it stands.
    func header() -> [String] {
        let exercise = session.exercise
        let place = "\(session.number)/\(session.course.exercises.count)"
        let left = " \(exercise.slug)  \(exercise.title(in: language))"
        let difficulty = exercise.difficulty.title[language]
        let right = "\(difficulty)  \(best)\(place) "
        let room = max(width - right.displayWidth - 1, 0)
        let line = left.clipped(to: room).padded(to: room) + " " + right
        return [style.reversed(line.clipped(to: width)), status, ""]
    }

    /// The note of what was done last, and the keys.
    func footer() -> [String] {
        let note = session.note.map { wrapped($0[language]).map(style.bold) } ?? [""]
        return note + [style.reversed(keys[language].clipped(to: width).padded(to: width))]
    }

    /// The lines between header and footer, as many as there are.
    func text() -> [String] {
        switch session.page {
        case .verdict: verdictLines
        case .help: helpLines
        case .resetQuestion: wrapped(resetQuestion)
        case .hints:
            HintPages(session.exercise, in: language, style: style, width: min(width, 80))
                .lines(first: session.progress[session.exercise.slug].hintsSeen)
        }
    }

    /// What stands in the last row of a text that does not fit.
    func scrollMark(above: Int, below: Int) -> String {
        let message = Message(
            en: "── lines above: \(above), below: \(below) (arrow keys) ──",
            zh: "── 上方 \(above) 行，下方 \(below) 行（方向键滚动）──"
        )
        return style.dim(message[language])
    }

    private var best: String {
        guard let best = session.progress[session.exercise.slug].best else { return "" }
        return best.isFull ? "✔  " : "\(best.points)/\(best.maximum)  "
    }

    private var status: String {
        switch session.grade {
        case .running(let tenths, _):
            // The first half second goes by without a sign: most grades are done by then.
            let wheel = Array("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏")
            let time = "\(tenths / 10).\(tenths % 10) s"
            let text = Message(en: "grading", zh: "评分中")[language]
            guard tenths >= 5 else { return style.dim("  \(text)…") }
            let stop = Message(en: "Esc stops", zh: "Esc 停止")[language]
            return style.yellow("\(wheel[tenths % wheel.count]) \(text)… \(time)  (\(stop))")
        case .stopped:
            let text = Message(
                en: "stopped; save or press g to grade again",
                zh: "已停止；保存文件或按 g 重新评分"
            )
            return style.yellow("  " + text[language])
        case .answered(.verdict(let verdict)): return status(of: verdict)
        case .answered(.fault): return style.red("  " + Message.notGraded[language])
        }
    }

    private func status(of verdict: ExerciseVerdict) -> String {
        let points = "\(verdict.points)/\(verdict.maximum)"
        if verdict.isFull {
            let text = Message(en: "passed; n: next exercise", zh: "通过；按 n 进入下一个练习")
            return style.green("✔ \(points)  \(text[language])")
        }
        if verdict.state == .notBegun {
            let text = Message(
                en: "not begun; edit the files below, each save is graded",
                zh: "尚未开始；请编辑下面的文件，每次保存都会自动评分"
            )
            return "  " + text[language]
        }
        if case .ourFault = verdict.state { return style.red("  " + Message.notGraded[language]) }
        return style.red("✘ \(points)")
    }

    private var verdictLines: [String] {
        switch session.grade {
        case .stopped: []
        case .answered(let answer): lines(of: answer, style: style)
        case .running(_, let previous):
            previous.map { answer in
                lines(of: answer, style: TextStyle(isOn: false)).map(style.dim)
            } ?? []
        }
    }

    private func lines(of answer: GradeAnswer, style: TextStyle) -> [String] {
        switch answer {
        case .fault(let message): wrapped(message[language])
        case .verdict(let verdict):
            verdict.state == .notBegun ? beginning : lines(of: verdict, style: style)
        }
    }

    /// The verdict without its headline, which the status says already, and without the tests
    /// that passed: what is to be done shall be in sight.
    private func lines(of verdict: ExerciseVerdict, style: TextStyle) -> [String] {
        let colours: TerminalStyle = style.isOn ? .coloured : .plain
        let lines = { (style: TerminalStyle) in
            TerminalReport(language: language, style: style).text(of: verdict)
                .split(separator: "\n").dropFirst()
        }
        return zip(lines(.plain), lines(colours))
            .filter { plain, _ in !plain.hasPrefix("      ✔ ") }
            .flatMap { plain, line in
                String(line).wrapped(to: width, hanging: Self.hanging(below: plain))
            }
    }

    /// What brings later lines below the text of the first, past its mark and its points.
    private static func hanging(below line: Substring) -> String {
        let start = line.prefixMatch(of: #/\ *(?:[✔✘–→]\ +(?:[0-9]+/[0-9]+\ +)?)?/#)?.output ?? ""
        return String(repeating: " ", count: String(start).displayWidth)
    }

    /// What a learner sees who has not begun.
    private var beginning: [String] {
        let exercise = session.exercise
        let summary = wrapped(exercise.text(in: language)?.summary ?? "")
        let page = exercise.text(in: language)?.file ?? ""
        let files = exercise.starter.map { "\(exercise.folder)/Sources/\($0.name)" }
        let heading = Message(en: "Statement and files:", zh: "题目与文件：")
        return summary + ["", heading[language]]
            + ([page] + files).map { "  " + style.cyan($0) }
    }

    private func wrapped(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { String($0).wrapped(to: width) }
    }
}

extension Message {
    fileprivate static let notGraded = Message(en: "not graded", zh: "未能评分")
}
