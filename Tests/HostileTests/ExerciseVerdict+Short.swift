import Diagnostics
import Verdicts

extension ExerciseVerdict {
    /// What became of a submission, in a few words, such as `rejected refused-word` or
    /// `failed, crashed 11`: what its tests said, each kind once.
    var short: String {
        switch state {
        case .notBegun: "notBegun"
        case .rejected(let findings):
            "rejected " + Set(findings.map(\.code)).sorted().joined(separator: " ")
        case .doesNotCompile: "doesNotCompile"
        case .compileLimit: "compileLimit"
        case .apiDiffers: "apiDiffers"
        case .ourFault(let reason): "ourFault \(reason.en)"
        case .graded:
            Set(items.flatMap(\.tests).map(\.status).filter { !$0.isNotRun }.map(\.short)).sorted()
                .joined(separator: ", ")
        }
    }
}

extension TestStatus {
    /// Whether the test was not among the chosen ones.
    fileprivate var isNotRun: Bool { self == .fault(.notRun) }

    fileprivate var short: String {
        switch self {
        case .passed: "passed"
        case .failed: "failed"
        case .deadlocked: "deadlocked"
        case .raced: "raced"
        case .crashed(let signal, _): "crashed \(signal)"
        case .timedOut: "timedOut"
        case .outOfMemory: "outOfMemory"
        case .tooMuchOutput: "tooMuchOutput"
        case .exitedEarly(let code): "exitedEarly \(code)"
        case .leaked: "leaked"
        case .notReached: "notReached"
        case .ourFault(let reason): "ourFault \(reason.en)"
        }
    }
}
