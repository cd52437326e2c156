import CourseModel
package import Diagnostics
package import Verdicts

/// A verdict as lines of text for a terminal.
package struct TerminalReport: Sendable {
    private let language: MessageLanguage

    /// - Parameter language: The reader's.
    package init(language: MessageLanguage) {
        self.language = language
    }

    /// All that is to be told of one exercise, with a newline at the end.
    package func text(of verdict: ExerciseVerdict) -> String {
        let lines = [headline(of: verdict)] + body(of: verdict)
        return lines.map { Self.harmless($0) + "\n" }.joined()
    }

    private func headline(of verdict: ExerciseVerdict) -> String {
        let points = "\(verdict.points)/\(verdict.maximum)"
        let rest =
            switch verdict.state {
            case .graded: Message(en: points, zh: points)
            case .notBegun: Message(en: "not begun", zh: "尚未开始")
            case .doesNotCompile:
                Message(en: "\(points), does not compile", zh: "\(points)，无法编译")
            case .apiDiffers:
                Message(en: "\(points), its API differs", zh: "\(points)，接口与要求不符")
            case .ourFault: Message(en: "not graded", zh: "未能评分")
            }
        return "\(verdict.exercise)  \(rest[language])"
    }

    private func body(of verdict: ExerciseVerdict) -> [String] {
        switch verdict.state {
        case .notBegun: []
        case .graded: verdict.items.flatMap(lines(of:))
        case .doesNotCompile(let output):
            output.split(separator: "\n").map { "  \($0)" }
        case .apiDiffers(let sentences):
            ["  " + apiAdvice[language]] + sentences.map { "  - \($0[language])" }
        case .ourFault(let reason):
            TestStatus.ourFault(reason).sentences.map { "  \($0[language])" }
        }
    }

    private var apiAdvice: Message {
        Message(
            en: "Your files compile, but the exercise cannot call them. Keep the public "
                + "declarations that it began with, and make nothing else public:",
            zh: "你的文件可以编译，但练习无法调用它们。请保留最初的公开声明，也不要公开别的内容："
        )
    }

    private func lines(of item: ItemVerdict) -> [String] {
        let mark = item.points == item.maximum ? "✔" : "✘"
        let text = item.text[language.rawValue] ?? item.text.values.min() ?? item.id
        let headline = "  \(mark) \(item.points)/\(item.maximum)  \(text)"
        return [headline] + item.tests.flatMap(lines(of:))
    }

    private func lines(of test: TestVerdict) -> [String] {
        let title = "      \(test.status.title[language])  \(test.name.rawValue)"
        let sentences = test.status.sentences.flatMap { sentence in
            sentence[language].split(separator: "\n").map { "          \($0)" }
        }
        return [title] + sentences
    }

    /// A line without what a terminal would obey: a learner's text may hold anything.
    static func harmless(_ line: String) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { scalar in
                    let isControl = scalar.properties.generalCategory == .control
                    return isControl && scalar != "\t" ? "\u{FFFD}" : scalar
                }
            )
        )
    }
}
