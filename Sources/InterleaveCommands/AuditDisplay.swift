import Auditing
import CourseModel
import Diagnostics
import Foundation
import Synchronization

/// Shows on standard error how far an audit is: a bar on a terminal, else a line for each exercise.
final class AuditDisplay: Sendable {
    private let progress: Mutex<AuditProgress>
    private let language: MessageLanguage
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private static let startOfClearedLine = "\r\u{1B}[K"

    init(of subjects: [SuiteAudit.Subject], times: Int, in language: MessageLanguage) {
        let versions = Dictionary(grouping: subjects, by: \.exercise.slug).mapValues(\.count)
        progress = Mutex(AuditProgress(versions: versions, times: times))
        self.language = language
    }

    /// Counts a run that has ended, on any thread.
    func counted(run: AuditedRun, of exercise: String) {
        progress.withLock { progress in
            let news = progress.counted(exercise, isWrong: !run.faults.isEmpty)
            if isTerminal {
                write(Self.startOfClearedLine + progress.bar(in: language))
            } else if let news {
                write(news[language] + "\n")
            }
        }
    }

    /// Clears the bar away.
    func finish() {
        if isTerminal { write(Self.startOfClearedLine) }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
