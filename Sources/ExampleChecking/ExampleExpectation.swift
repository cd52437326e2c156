import CourseModel
import LessonMarkup

/// What must become of an example, as the words of its fence say.
struct ExampleExpectation: Equatable {
    /// How far it goes.
    enum Course: Equatable {
        case mustNotCompile
        case onlyCompiles
        case exits(code: Int)
        case dies(signal: Int)
        /// It still runs when its time is over.
        case hangs
    }

    let course: Course

    /// Reads the words of a fence; the loader has reported those that make no sense.
    init(_ code: CodeBlock) {
        let words = code.attributes
        course =
            if words["compile-fail"] != nil {
                .mustNotCompile
            } else if words["no-run"] != nil {
                .onlyCompiles
            } else if words["hangs"] != nil {
                .hangs
            } else if let signal = words["signal"].flatMap({ Int($0) }) {
                .dies(signal: signal)
            } else {
                .exits(code: words["exit"].flatMap { Int($0) } ?? 0)
            }
    }
}

/// How the lines of an `output` block are held against what was printed.
enum OutputRule {
    case exact
    case unordered
    /// Each line is part of some printed line, in this order.
    case contains

    init(_ output: CodeBlock) {
        if output.attributes["unordered"] != nil {
            self = .unordered
        } else if output.attributes["contains"] != nil {
            self = .contains
        } else {
            self = .exact
        }
    }
}
