import CourseModel
import Diagnostics
import Schedules
import Verdicts

/// Verdicts as JSON: an array with an object for each exercise, in both languages.
package struct JSONReport: Sendable {
    package init() {}

    /// The whole of a run.
    package func text(of run: GradingRun) throws -> String {
        try jsonText(of: run.exercises.map { ExerciseDocument($0, language: run.language) })
    }
}

private struct ExerciseDocument: Encodable {
    var exercise: String
    /// See `StateText.word`.
    var state: String
    var points: Int
    var maximum: Int
    /// What happened to the exercise as a whole.
    var messages: [Message]
    /// What the compiler printed, cut; absent if it said nothing.
    var compilerOutput: String?
    /// What the tests' inputs were drawn from; absent if nothing was run.
    var seed: Int?
    var rubric: [ItemDocument]

    init(_ graded: GradedExercise, language: MessageLanguage) {
        let verdict = graded.verdict
        exercise = verdict.exercise
        state = verdict.state.text.word
        points = verdict.points
        maximum = verdict.maximum
        seed = verdict.seed
        messages = verdict.state.text.sentences.cut
        compilerOutput = graded.compilerOutput(in: language)
        rubric = verdict.items.map { item in
            ItemDocument(item, language: language)
        }
    }
}

private struct ItemDocument: Encodable {
    var id: String
    var text: [String: String]
    var points: Int
    var maximum: Int
    var tests: [TestDocument]

    init(_ item: ItemVerdict, language: MessageLanguage) {
        id = item.id
        text = item.text
        points = item.points
        maximum = item.maximum
        tests = item.tests.map { test in
            TestDocument(test, language: language)
        }
    }
}

private struct TestDocument: Encodable {
    var name: String
    /// See `StatusText.word`.
    var status: String
    var messages: [Message]
    /// Where each thread was, the innermost call first; absent if that is not known.
    var stacks: [StackDocument]?
    /// The execution that shows what is wrong; absent if schedules were not explored.
    var schedule: Schedule?
    /// The two accesses, if it is a data race.
    var race: DataRace?
    var seconds: Double?
    var peakMemoryBytes: Int?
    var peakProcesses: Int?
    var outputBytes: Int?
    var standardOutput: String?
    var standardError: String?

    init(_ test: TestVerdict, language: MessageLanguage) {
        let evidence = test.evidence
        name = test.name.rawValue
        status = test.status.word
        messages = test.status.sentences.cut
        stacks = test.status.stacks.isEmpty ? nil : test.status.stacks.map(StackDocument.init)
        schedule = test.status.schedule?.harmless
        race = test.status.race?.harmless
        seconds = evidence?.seconds
        peakMemoryBytes = evidence?.peakMemoryBytes
        peakProcesses = evidence?.peakProcesses
        outputBytes = evidence.flatMap { $0.outputBytes > 0 ? $0.outputBytes : nil }
        standardOutput = evidence?.standardOutput.shown(in: language).nonEmpty
        standardError = evidence?.standardError.shown(in: language).nonEmpty
    }
}

private struct StackDocument: Encodable {
    struct FrameDocument: Encodable {
        var module: String
        var function: String?
        var file: String?
        var line: Int?
        /// Whether the learner wrote it.
        var isYours: Bool
    }

    var process: Int
    var thread: Int
    var frames: [FrameDocument]

    init(_ stack: Stack) {
        process = stack.process
        thread = stack.thread
        frames = stack.frames.map { frame in
            FrameDocument(
                module: frame.module.harmless,
                function: frame.function?.harmless,
                file: frame.file?.harmless,
                line: frame.line,
                isYours: frame.isLearners
            )
        }
    }
}

extension [Message] {
    /// Both languages of what is shown of them.
    fileprivate var cut: [Message] {
        zip(shown(in: .english), shown(in: .chinese)).map(Message.init(en:zh:))
    }
}

extension String {
    /// The text, or `nil` if there is none.
    var nonEmpty: String? { isEmpty ? nil : self }
}
