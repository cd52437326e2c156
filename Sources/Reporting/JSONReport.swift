import CourseModel
import Diagnostics
import FoundationEssentials
package import Verdicts

/// Verdicts as JSON: an array with an object for each exercise.
package struct JSONReport: Sendable {
    package init() {}

    /// The whole of some verdicts, with sorted keys and a newline at the end.
    package func text(of verdicts: [ExerciseVerdict]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let bytes = try encoder.encode(verdicts.map(ExerciseDocument.init))
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }
}

private struct ExerciseDocument: Encodable {
    var exercise: String
    /// `graded`, `not-begun`, `does-not-compile`, `api-differs` or `our-fault`.
    var state: String
    var points: Int
    var maximum: Int
    /// What the compiler or the grader said, if it came to that.
    var output: [Message]
    var rubric: [ItemDocument]

    init(_ verdict: ExerciseVerdict) {
        exercise = verdict.exercise
        points = verdict.points
        maximum = verdict.maximum
        rubric = verdict.items.map(ItemDocument.init)
        (state, output) =
            switch verdict.state {
            case .graded: ("graded", [])
            case .notBegun: ("not-begun", [])
            case .doesNotCompile(let output): ("does-not-compile", [Message(en: output, zh: output)])
            case .apiDiffers(let sentences): ("api-differs", sentences)
            case .ourFault(let reason): ("our-fault", [Message(en: reason, zh: reason)])
            }
    }
}

private struct ItemDocument: Encodable {
    var id: String
    var text: [String: String]
    var points: Int
    var maximum: Int
    var tests: [TestDocument]

    init(_ item: ItemVerdict) {
        id = item.id
        text = item.text
        points = item.points
        maximum = item.maximum
        tests = item.tests.map(TestDocument.init)
    }
}

private struct TestDocument: Encodable {
    var name: String
    /// See `TestStatus.word`.
    var status: String
    var messages: [Message]

    init(_ test: TestVerdict) {
        name = test.name.rawValue
        status = test.status.word
        messages = test.status.sentences
    }
}
