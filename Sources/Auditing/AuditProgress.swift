package import Diagnostics

/// How far an audit is.
package struct AuditProgress: Sendable, Equatable {
    private var exercises: [String: Count] = [:]

    private struct Count: Sendable, Equatable {
        var versions: Int
        var runs: Int
        var done = 0
        var wrong = 0
    }

    /// - Parameters:
    ///   - versions: How many versions of each exercise there are, by slug.
    ///   - times: How often each is run, at least 1.
    package init(versions: [String: Int], times: Int) {
        exercises = versions.mapValues { Count(versions: $0, runs: $0 * times) }
    }

    /// Counts a run that has ended.
    ///
    /// - Parameters:
    ///   - exercise: The slug of its exercise.
    ///   - isWrong: Whether its verdict was wrong.
    /// - Returns: What there is to tell if this was the exercise's last run.
    package mutating func counted(_ exercise: String, isWrong: Bool) -> Message? {
        guard var count = exercises[exercise] else { return nil }
        count.done += 1
        if isWrong { count.wrong += 1 }
        exercises[exercise] = count
        guard count.done == count.runs else { return nil }
        return Message(
            en: "\(exercise): \(count.versions) versions, \(count.runs) runs, "
                + "\(count.wrong) wrong",
            zh: "\(exercise)：\(count.versions) 个版本，运行 \(count.runs) 次，误判 \(count.wrong) 次"
        )
    }

    /// A bar that fills, and the sums behind it.
    ///
    /// - Parameter language: The reader's.
    /// - Returns: A line of 60 columns or little more.
    package func bar(in language: MessageLanguage) -> String {
        let runs = exercises.values.reduce(0) { $0 + $1.runs }
        let done = exercises.values.reduce(0) { $0 + $1.done }
        let wrong = exercises.values.reduce(0) { $0 + $1.wrong }
        let filled = runs == 0 ? 24 : 24 * done / runs
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        return bar
            + Message(
                en: " \(done)/\(runs) runs, \(wrong) wrong",
                zh: " 已运行 \(done)/\(runs) 次，误判 \(wrong) 次"
            )[language]
    }
}
