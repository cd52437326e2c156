package import Diagnostics

/// What came of the examples of a course.
package struct ExampleReport: Sendable, Equatable {
    /// In reading order.
    package internal(set) var diagnostics: [Diagnostic] = []
    /// What output blocks could say instead; those of examples that print the same on every run.
    package internal(set) var proposals: [OutputProposal] = []
    /// Examples that were compiled, and run if they should be.
    package internal(set) var runCount = 0
    /// Examples whose good result was known.
    package internal(set) var cachedCount = 0
    /// Examples in a language that this machine cannot run.
    package internal(set) var skippedCount = 0

    /// The report of a check that has seen no example.
    package init() {}

    mutating func add(_ outcome: ExampleOutcome) {
        switch outcome {
        case .cached: cachedCount += 1
        case .skipped: skippedCount += 1
        case .ran(let found, let proposal):
            runCount += 1
            diagnostics += found
            if let proposal { proposals.append(proposal) }
        }
    }
}

/// What came of one example.
enum ExampleOutcome: Sendable {
    case cached
    case skipped
    case ran([Diagnostic], OutputProposal?)
}
