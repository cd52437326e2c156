package import CourseModel
package import Diagnostics

extension TestStatus {
    /// Judges one test from what its referee told.
    ///
    /// A test passes only if it began once and ended once, without an issue, without having been
    /// skipped, in a referee that left with exit code 0, and if nothing was left behind.
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
        if let fault = Self.fault(own: own, plays: plays, ending: ending) {
            self = .ourFault(fault)
        } else if ending == .timedOut {
            self = .timedOut
        } else if !issues.isEmpty {
            self = Self(issues: issues, plays: plays)
        } else if let left = plays.map(\.leftBehind).max(), left > 0 {
            self = .leaked(processes: left)
        } else {
            self = .passed
        }
    }

    /// What went wrong without the learner's doing.
    private static func fault(
        own: [TestEvent.Kind],
        plays: [PlayRecord],
        ending: RefereeEnding
    ) -> String? {
        for play in plays {
            if case .cannotStart(let reason) = play.failure { return reason }
        }
        switch ending {
        case .signalled(let signal): return "the referee was killed by signal \(signal)"
        case .timedOut: return nil
        case .exited(let code):
            let starts = own.count { $0 == .started }
            let ends = own.count { $0 == .ended }
            let hasIssue = own.contains { if case .issue = $0 { true } else { false } }
            if own.contains(.skipped) { return "the test skipped itself" }
            if starts == 0 { return "the suite has no such test" }
            if starts != 1 || ends != 1 {
                return "the test began \(starts) and ended \(ends) times"
            }
            if code != 0 && !hasIssue { return "the referee left with exit code \(code)" }
            return nil
        }
    }

    private init(issues: [[String]], plays: [PlayRecord]) {
        for play in plays {
            switch play.failure {
            case .crashed(let signal):
                self = .crashed(signal: signal)
                return
            case .timedOut:
                self = .timedOut
                return
            case .exited(let code):
                self = .exitedEarly(code: code)
                return
            case .cannotStart, .other, nil: continue
            }
        }
        self = .failed(issues.map(Message.init(issueTexts:)))
    }
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
