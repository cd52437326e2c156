import CourseModel
import Diagnostics
import Verdicts

extension GradedExercise {
    /// Its title, for one reader.
    func title(in language: MessageLanguage) -> String {
        let text = title[Language(rawValue: language.rawValue)]
        return text.isEmpty ? verdict.exercise : text
    }

    /// What was said of the whole exercise, for one reader: harmless and cut.
    func sentences(in language: MessageLanguage) -> [String] {
        verdict.state.text.sentences.shown(in: language)
    }

    /// What the compiler said, harmless and cut; `nil` if it said nothing.
    func compilerOutput(in language: MessageLanguage) -> String? {
        verdict.state.text.compilerOutput?.shown(in: language)
    }
}

extension ItemVerdict {
    /// What must hold, for one reader; in another language if there is no text in hers.
    func text(in language: MessageLanguage) -> String {
        text[language.rawValue] ?? text.min { $0.key < $1.key }?.value ?? id
    }

    /// Whether all its points were reached.
    var isFull: Bool { points == maximum && !tests.isEmpty }

    /// Whether tests came to say nothing about it.
    var isUntested: Bool {
        tests.isEmpty || (!isFull && tests.allSatisfy { !$0.status.outcome.isAboutTheCode })
    }
}

extension TestVerdict {
    /// What happened, for one reader: harmless and cut.
    func sentences(in language: MessageLanguage) -> [String] {
        status.sentences.shown(in: language)
    }
}

extension TestEvidence {
    /// What the learner's code printed, by stream, harmless and cut; only what is not empty.
    func printed(in language: MessageLanguage) -> [(label: String, text: String)] {
        let out = Message(en: "Your code printed", zh: "你的代码输出了")
        let error = Message(en: "Your code printed to standard error", zh: "你的代码向标准错误输出了")
        return [(out, standardOutput), (error, standardError)]
            .filter { !$0.1.isEmpty }
            .map { ($0[language], $1.shown(in: language)) }
    }
}

extension [Message] {
    /// How many messages of one test are shown.
    private static var shownCount: Int { 20 }

    /// The first of them for one reader, each once, harmless and cut, and how many more there are.
    func shown(in language: MessageLanguage) -> [String] {
        var seen: Set<Message> = []
        let different = filter { seen.insert($0).inserted }
        let shown = different.prefix(Self.shownCount).map { $0[language].shown(in: language) }
        guard different.count > Self.shownCount else { return shown }
        let more = different.count - Self.shownCount
        let mark = Message(en: "[… and \(more) more]", zh: "[……还有 \(more) 条]")
        return shown + [mark[language]]
    }
}
