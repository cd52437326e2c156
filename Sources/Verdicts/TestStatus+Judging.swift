package import CourseModel
package import Diagnostics

extension TestStatus {
    /// Judges one test from what its referee told.
    ///
    /// A test passes only if it began once and ended once, without an issue, without having been
    /// skipped, in a referee that left with exit code 0, if every play can be read and was kept
    /// whole, and if nothing was left behind. Else the first of these that applies is the status,
    /// so that what caused the rest is what the learner is told:
    ///
    /// 1. our fault: the referee died or did not begin the test, a player could not be started,
    ///    the events are not those of one test that ran once;
    /// 2. out of memory, which otherwise shows as a crash, a hang or a wrong result;
    /// 3. the referee's own time-out;
    /// 4. if there was an issue, the first play that has no outcome: too much output, timed out,
    ///    crashed, exited early; an issue that only says so is not told beside it;
    /// 5. failed expectations, unless the output that they may be about was cut; a deadlock and a
    ///    data race, found by exploration, are statuses of their own;
    /// 6. our fault, if a line of the play log cannot be read: the rest cannot be vouched for;
    /// 7. too much output;
    /// 8. leftovers.
    ///
    /// A play without an outcome is no fault by itself: a suite may expect a crash.
    ///
    /// - Parameters:
    ///   - test: The test that was to run.
    ///   - events: All events of that run.
    ///   - plays: What was recorded of its plays.
    ///   - ending: How the referee's process ended.
    package init(
        judging test: TestName,
        events: [TestEvent],
        plays: [PlayRecord],
        ending: RefereeEnding
    ) {
        let own = events.filter { $0.test == test }.map(\.kind)
        let issues = own.compactMap { kind in
            if case .issue(let texts) = kind { texts } else { nil }
        }
        let mishap =
            issues.isEmpty && ending != .timedOut
            ? nil : Self.mishap(in: plays, isLate: ending == .timedOut)
        if let fault = Self.fault(own: own, plays: plays, ending: ending) {
            self = .fault(fault)
        } else if let mishap {
            self = mishap
        } else if !issues.isEmpty && !plays.contains(where: \.outputWasCut) {
            let limit = plays.contains(where: \.processesRanOut) ? [Message.tooManyProcesses] : []
            let messages = issues.map(Message.init(issueTexts:)) + limit
            self =
                plays.lazy.compactMap { $0.exploration?.status(messages) }.first
                ?? .failed(messages)
        } else if plays.contains(where: { $0.failure == .unreadable }) {
            self = .fault(.playLogUnreadable)
        } else if plays.contains(where: \.outputWasCut) {
            self = .tooMuchOutput
        } else if let left = plays.map(\.leftovers).first(where: { !$0.isEmpty }) {
            self = .leaked(left)
        } else {
            self = .passed
        }
    }

    /// What went wrong without the learner's doing.
    private static func fault(
        own: [TestEvent.Kind],
        plays: [PlayRecord],
        ending: RefereeEnding
    ) -> GraderFault? {
        for play in plays {
            if case .cannotStart(let reason) = play.failure { return .playerNotStarted(reason) }
        }
        if case .signalled(let signal) = ending {
            return .refereeKilled(signal: signal)
        }
        let starts = own.count { $0 == .started }
        let ends = own.count { $0 == .ended }
        if own.contains(.skipped) { return .skippedItself }
        if starts == 0 {
            return ending == .timedOut ? .notBegunInTime : .noSuchTest
        }
        guard case .exited(let code) = ending else { return nil }
        if starts != 1 || ends != 1 { return .beganAndEnded(starts: starts, ends: ends) }
        let hasIssue = own.contains { if case .issue = $0 { true } else { false } }
        if code != 0 && !hasIssue { return .refereeLeft(code: code) }
        return nil
    }

    /// What kept a play from its outcome, and so the test from holding.
    ///
    /// - Parameters:
    ///   - plays: All plays of the test.
    ///   - isLate: Whether the referee was killed at its own limit.
    /// - Returns: The status; `nil` if all that went wrong is in the suite's words.
    private static func mishap(in plays: [PlayRecord], isLate: Bool) -> TestStatus? {
        if plays.contains(where: { $0.failure == .outOfMemory || $0.memoryRanOut }) {
            return .outOfMemory
        }
        if isLate {
            return .timedOut(stacks: plays.last { $0.failure == .timedOut }?.stacks ?? [])
        }
        return plays.lazy.compactMap(\.mishap).first
    }
}

extension PlayRecord {
    /// The number of the signal that a write past the largest size of a file brings: SIGXFSZ.
    private static let fileTooLarge = 25

    /// Why there was no outcome, as a status; `nil` if there was one, or the suite's words tell.
    fileprivate var mishap: TestStatus? {
        switch failure {
        case .crashed(let signal):
            signal == Self.fileTooLarge ? .tooMuchOutput : .crashed(signal: signal, stacks: stacks)
        case .timedOut: outputWasCut ? .tooMuchOutput : .timedOut(stacks: stacks)
        case .outOfMemory: .outOfMemory
        case .tooMuchOutput: .tooMuchOutput
        case .exited(let code): .exitedEarly(code: code)
        case .cannotStart, .other, .unreadable, nil: nil
        }
    }
}

extension Message {
    /// Beside expectations that may have failed for want of a process or thread.
    fileprivate static let tooManyProcesses = Message(
        en: "A process or thread could not be made: there were too many at once.",
        zh: "有进程或线程创建失败：同时存在的数量超出了限制。"
    )
}

extension Message {
    /// What an issue's texts tell the learner: the sentence in both languages that the suite
    /// wrote, else the framework's own words.
    init(issueTexts texts: [String]) {
        let said = texts.lazy.compactMap { Message(said: $0) }.first
        let own = texts.joined(separator: ": ")
        self = said ?? Message(en: own, zh: own)
    }

    /// The sentence in a text such as `… [en] It was 3. [zh] 结果是 3。 [end]`.
    package init?(said text: String) {
        guard let english = text.range(of: "[en] "),
            let chinese = text.range(of: " [zh] ", after: english.upperBound),
            let end = text.range(of: " [end]", after: chinese.upperBound)
        else { return nil }
        self.init(
            en: String(text[english.upperBound..<chinese.lowerBound]),
            zh: String(text[chinese.upperBound..<end.lowerBound])
        )
    }
}

extension String {
    /// The first place of a text in this string, from an index on.
    fileprivate func range(of text: String, after start: Index? = nil) -> Range<Index>? {
        self[(start ?? startIndex)...].firstRange(of: text)
    }
}
