import CourseModel
import Diagnostics
import ScheduleDrawing
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

    /// Whether it waits for another item to hold.
    var isNotReached: Bool {
        !tests.isEmpty && tests.allSatisfy { $0.status.outcome == .skipped }
    }
}

extension TestVerdict {
    /// What happened, for one reader: harmless and cut.
    func sentences(in language: MessageLanguage) -> [String] {
        status.sentences.shown(in: language)
    }

    /// The execution that shows what is wrong, as plain lines.
    func scheduleLines(in language: MessageLanguage, of verdict: ExerciseVerdict) -> [String] {
        status.reportedSchedule?
            .lines(in: language, style: .plain, sources: verdict.sources) ?? []
    }

    /// Its stacks as plain lines, harmless, a heading before the calls of each.
    func stackLines(in language: MessageLanguage) -> [String] {
        status.stacks.listed.flatMap { stack in
            [stack.heading[language] + (language == .english ? ":" : "：")]
                + stack.lines.map { "  " + $0.text.harmless }
        }
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
