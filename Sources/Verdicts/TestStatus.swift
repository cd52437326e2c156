package import Diagnostics

/// What one hidden test says of a submission.
package enum TestStatus: Sendable, Equatable, Codable {
    case passed
    /// Expectations did not hold; each message tells what happened.
    case failed([Message])
    /// The learner's code died by a signal.
    case crashed(signal: Int)
    /// The learner's code did not come back in time.
    case timedOut
    /// The learner's code ended the process that called it.
    case exitedEarly(code: Int)
    /// All expectations held, but processes outlived the play.
    case leaked(processes: Int)
    /// Never the learner's fault, and never a pass.
    case ourFault(String)

    /// Whether it counts for points.
    package var isPass: Bool { self == .passed }
}

/// How the referee's own process ended when it ran one test.
package enum RefereeEnding: Sendable, Equatable {
    case exited(code: Int)
    case signalled(signal: Int)
    /// It was killed at the wall-clock limit.
    case timedOut
}
