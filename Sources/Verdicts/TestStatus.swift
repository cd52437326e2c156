package import Diagnostics
package import Schedules

/// What one hidden test says of a submission.
package enum TestStatus: Sendable, Equatable, Codable {
    case passed
    /// Expectations did not hold; each message tells what happened.
    ///
    /// The schedule is the one that shows it, if schedules were explored.
    case failed([Message], schedule: Schedule? = nil)
    /// Under one schedule everybody waits for somebody else; the messages tell it in words.
    case deadlocked([Message], schedule: Schedule)
    /// Two accesses to the same memory that nothing orders; the messages tell it in words.
    case raced([Message], race: DataRace, schedule: Schedule)
    /// The learner's code died by a signal; the stacks tell where, if that is known.
    case crashed(signal: Int, stacks: [Stack] = [])
    /// The learner's code did not come back in time; a stack for each thread, if that is known.
    case timedOut(stacks: [Stack] = [])
    /// The play's processes had more memory together than they may.
    case outOfMemory
    /// The play wrote more than is kept, so that nobody can judge all of it.
    case tooMuchOutput
    /// The learner's code ended the process that called it.
    case exitedEarly(code: Int)
    /// All expectations held, but the play left something behind.
    case leaked(Leftovers)
    /// It was not run, or does not count: what it builds on does not hold.
    case notReached(because: RequiredItem)
    /// Never the learner's fault, and never a pass.
    case ourFault(Message)

    /// Whether it counts for points.
    package var isPass: Bool { self == .passed }

    /// Whether the submission is wrong: the test ran, and said so.
    package var isRejection: Bool {
        switch self {
        case .passed, .notReached, .ourFault: false
        case .failed, .deadlocked, .raced, .crashed, .timedOut, .outOfMemory, .tooMuchOutput,
            .exitedEarly, .leaked:
            true
        }
    }

    /// The execution that shows what is wrong, with the lines of the learner's code, if there is one.
    package var schedule: Schedule? {
        switch self {
        case .failed(_, let schedule): schedule
        case .deadlocked(_, let schedule), .raced(_, _, let schedule): schedule
        default: nil
        }
    }

    /// The two accesses, if it is a race.
    package var race: DataRace? {
        if case .raced(_, let race, _) = self { race } else { nil }
    }

    /// Where the learner's code was, thread by thread; empty if that is not known.
    package var stacks: [Stack] {
        switch self {
        case .crashed(_, let stacks), .timedOut(let stacks): stacks
        default: []
        }
    }
}

/// A rubric item that must hold before others are judged.
package struct RequiredItem: Sendable, Hashable, Codable {
    package let id: String
    /// What must hold, as the rubric says it.
    package let text: Message

    package init(id: String, text: Message) {
        self.id = id
        self.text = text
    }
}

/// How the referee's own process ended when it ran one test.
package enum RefereeEnding: Sendable, Equatable {
    case exited(code: Int)
    case signalled(signal: Int)
    /// It was killed at the wall-clock limit.
    case timedOut
}
