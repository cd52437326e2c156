import CourseModel
package import Diagnostics
import Reporting
package import TerminalText

extension AuditReport {
    /// The report for a person: a table, then what varied, then every wrong verdict.
    ///
    /// - Parameters:
    ///   - language: The reader's.
    ///   - style: Whether and how text is marked.
    ///   - width: The columns of the terminal; `nil` if lines may be of any length.
    /// - Returns: The lines; what would be empty is left out.
    package func lines(
        in language: MessageLanguage,
        style: TextStyle,
        width: Int? = nil
    ) -> [String] {
        let rows =
            [Self.header(in: language).map(style.dim)]
            + exercises.map { $0.cells(style: style) } + [total(in: language, style: style)]
        var lines = TextColumns(rows: rows).lines(width: width, flexible: 5)
        lines += section(
            Message(en: "Varied between runs", zh: "各次运行结果不一"),
            style.yellow,
            in: language,
            varied.map { [$0.line(in: language)] }
        )
        lines += section(
            Message(en: "Wrong verdicts", zh: "错误的判定"),
            style.red,
            in: language,
            wrong.map { $0.lines(in: language) }
        )
        return lines
    }

    private static func header(in language: MessageLanguage) -> [String] {
        [
            Message(en: "Exercise", zh: "练习"),
            Message(en: "Versions", zh: "版本"),
            Message(en: "Runs", zh: "运行"),
            Message(en: "Wrong", zh: "误判"),
            Message(en: "Slowest right", zh: "解答最慢"),
            Message(en: "Slowest test", zh: "最慢的测试"),
        ]
        .map { $0[language] }
    }

    private func total(in language: MessageLanguage, style: TextStyle) -> [String] {
        [
            Message(en: "Total", zh: "合计")[language],
            "\(exercises.reduce(0) { $0 + $1.versions })",
            "\(exercises.reduce(0) { $0 + $1.runs })",
            Self.count(exercises.reduce(0) { $0 + $1.wrong }, style: style),
            "",
            "",
        ]
    }

    fileprivate static func count(_ wrong: Int, style: TextStyle) -> String {
        wrong == 0 ? style.green("0") : style.red("\(wrong)")
    }

    private func section(
        _ title: Message,
        _ colour: (String) -> String,
        in language: MessageLanguage,
        _ entries: [[String]]
    ) -> [String] {
        guard !entries.isEmpty else { return [] }
        let colon = language == .chinese ? "：" : ": "
        return ["", colour(title[language] + colon + "\(entries.count)")]
            + entries.flatMap { $0.map { "  " + $0 } }
    }
}

extension AuditReport.ExerciseRow {
    fileprivate func cells(style: TextStyle) -> [String] {
        [
            slug, "\(versions)", "\(runs)", AuditReport.count(wrong, style: style),
            slowestRight.map { $0.wallTime.inSeconds } ?? "",
            slowest.map { "\($0.wallTime.inSeconds) \($0.version) \($0.test.rawValue)" } ?? "",
        ]
    }
}

extension AuditReport.TestRow {
    fileprivate func line(in language: MessageLanguage) -> String {
        let counts = counts.map { "\($0.title[language]) \($0.count)" }
        return switch language {
        case .english:
            "\(exercise) \(version) \(test.rawValue): \(counts.joined(separator: ", "))"
        case .chinese:
            "\(exercise) \(version) \(test.rawValue)：\(counts.joined(separator: "，"))"
        }
    }
}

extension AuditReport.WrongVerdict {
    fileprivate func lines(in language: MessageLanguage) -> [String] {
        let seed = run.seed.map {
            Message(en: ", seed \($0)", zh: "，种子 \($0)")[language]
        }
        let head = Message(
            en: "\(exercise) \(version), run \(run.number)",
            zh: "\(exercise) \(version)，第 \(run.number) 次运行"
        )
        let faults = run.faults.flatMap { fault in
            let excerpt = fault.excerpt?.split(separator: "\n", omittingEmptySubsequences: false)
            return [fault.message[language]] + (excerpt ?? []).map { "  \($0)" }
        }
        let said = tests.map { test in
            let sentences = test.status.sentences
            return switch language {
            case .english:
                "\(test.name.rawValue) \(test.status.title.en)."
                    + sentences.map { " " + $0.en }.joined()
            case .chinese:
                "\(test.name.rawValue)：\(test.status.title.zh)。"
                    + sentences.map(\.zh).joined()
            }
        }
        return [head[language] + (seed ?? "")] + (said.isEmpty ? faults : said).map { "  " + $0 }
    }
}

extension Duration {
    /// Seconds with two digits behind the point: `0.31 s`.
    var inSeconds: String {
        let hundredths = Int((self / .milliseconds(10)).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
    }
}
